import type { Answers, Request } from '../../messaging/protocol';
import { type Result, fail, ok } from '../../domain/result';
import type { Rule } from '../../domain/setup/field-def';
import { RULE_FILE_VERSION } from '../../domain/setup/rule-file';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';
import { amend, stamp } from '../stamp';
import { write } from '../write';

/** Rules of one book. */
const MOST = 1_000;

async function live(deps: Pick<Deps, 'store'>): Promise<Rule[]> {
  const rules = await deps.store.scan('rules', undefined, MOST);
  return rules.filter(({ deletedAt }) => deletedAt === undefined);
}

/** The user's capture rules, by site; those of one site when it is named. */
export async function listRules(deps: Deps, { origin }: Request<'rules.list'>): Promise<Result<Answers['rules.list']>> {
  const rules = (await live(deps)).filter((rule) => origin === undefined || rule.origin === origin);
  return ok({ rules: rules.toSorted((x, y) => (x.origin < y.origin ? -1 : x.origin > y.origin ? 1 : y.updatedAt - x.updatedAt)) });
}

/** Keeps rules. One about the same records of the same site takes the place of the old one. */
export function saveRules(deps: Deps, { rules }: Request<'rules.save'>): Promise<Result<Answers['rules.save']>> {
  return write(deps, async () => {
    const known = await live(deps);
    const puts: Put[] = [];
    const ids: string[] = [];
    for (const { origin, selectors } of rules) {
      const given = Object.fromEntries(Object.entries(selectors).filter(([, value]) => value !== undefined)) as Record<string, string>;
      const old = known.find((rule) => rule.origin === origin && rule.selectors.record === given.record);
      const draft = { origin, version: RULE_FILE_VERSION, selectors: given };
      const record = old ? amend<Rule>(deps, old, { selectors: given }) : stamp<Rule>(deps, draft);
      if (old) known.splice(known.indexOf(old), 1);
      known.push(record);
      puts.push({ store: 'rules', record });
      ids.push(record.id);
    }
    return ok({ batch: { at: deps.now(), by: 'user' as const, puts }, value: { ids } });
  });
}

export function deleteRule(deps: Deps, { id }: Request<'rules.delete'>): Promise<Result<Answers['rules.delete']>> {
  return write(deps, async () => {
    const rule = await deps.store.get('rules', id);
    if (!rule || rule.deletedAt !== undefined) return fail({ reason: 'not-found' });
    const put: Put = { store: 'rules', record: amend<Rule>(deps, rule, { deletedAt: deps.now() }) };
    return ok({
      batch: { at: deps.now(), by: 'user' as const, expect: [{ store: 'rules' as const, id, rev: rule.rev }], puts: [put] },
      value: { id },
    });
  });
}
