import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION } from '../support/browser/folders';

/** The built extension as it is once the user has allowed the sites of this machine: no test can answer the browser's own question. */
export function allowedExtension(built = EXTENSION): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidecard-allowed-'));
  cpSync(built, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
