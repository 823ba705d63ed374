import type { Rule } from '../../lib/domain/setup/field-def';
import { RULE_FILE_VERSION, type RuleFile, ruleFileSchema } from '../../lib/domain/setup/rule-file';

const LARGEST = 2_000_000;

/** Saves rules as a file to be shared: where on a site things stand, and nothing of the book. */
export function saveRuleFile(rules: readonly Rule[]): void {
  const file = {
    format: 'sidecard-rules',
    version: RULE_FILE_VERSION,
    rules: rules.map(({ origin, selectors }) => ({ origin, selectors })),
  };
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'sidecard-rules.json' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Reads a shared file. `version`: a later Sidecard wrote it. */
export async function readRuleFile(file: File): Promise<{ ok: true; rules: RuleFile['rules'] } | { ok: false; why: 'broken' | 'version' }> {
  if (file.size > LARGEST) return { ok: false, why: 'broken' };
  try {
    const read: unknown = JSON.parse(await file.text());
    const parsed = ruleFileSchema.safeParse(read);
    if (parsed.success) return parsed.data.rules.length > 0 ? { ok: true, rules: parsed.data.rules } : { ok: false, why: 'broken' };
    const { version } = (read ?? {}) as { version?: unknown };
    return { ok: false, why: typeof version === 'number' && version > RULE_FILE_VERSION ? 'version' : 'broken' };
  } catch {
    return { ok: false, why: 'broken' };
  }
}
