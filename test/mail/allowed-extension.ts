import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXTENSION } from '../support/browser/folders';

/**
 * The built extension as it is once the user has allowed the sites of this machine: no test can answer the browser's own question. It lies beside the
 * build, and goes with it.
 */
export function allowedExtension(built = EXTENSION): string {
  const folder = mkdtempSync(join(dirname(built), 'allowed-'));
  cpSync(built, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  return folder;
}
