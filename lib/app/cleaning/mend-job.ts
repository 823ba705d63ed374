import { type Finding, type Mend, isTicked } from '../../domain/cleaning/finding';
import { backwards, mendPatch } from '../../domain/cleaning/mend-patch';
import { qualityScore } from '../../domain/cleaning/quality-score';
import { contactSchema } from '../../domain/contact/contact';
import type { RecordBase } from '../../domain/record';
import { ok } from '../../domain/result';
import type { Batch, Put, StoreName } from '../../store/store';
import type { Deps } from '../deps';
import type { JobType } from '../jobs/run-jobs';
import { amend } from '../stamp';
import { write } from '../write';
import {
  type CleaningScan,
  type StoredStep,
  ledgerId,
  leftOf,
  listSteps,
  putFound,
  putLedger,
  putScan,
  putStep,
  readFound,
  readLedger,
  readScan,
  readStep,
} from './documents';

export const MENDING = 'cleaning-mend';

/** Mends what the user ticked, and takes steps back, one page of findings in a transaction. */
export const mendingJob: JobType = {
  type: MENDING,
  async step(deps, job) {
    const open = (await listSteps(deps.store)).find(({ state }) => state === 'running' || state === 'undoing');
    const step = open && (await readStep(deps.store, open.id));
    if (!step) return { ...job, state: 'done', done: job.total };
    const written = await (step.state === 'running' ? mendPage(deps, step.id) : undoPage(deps, step.id));
    if (!written.ok) throw new Error(`app: step ${step.id} of cleaning could not be written`);
    deps.broadcast({ stores: ['contacts', 'documents'], ids: [] });
    return { ...job, done: job.done + 1 };
  },
};

function mendPage(deps: Deps, id: string) {
  return write(deps, async () => {
    const [step, scan] = await Promise.all([readStep(deps.store, id), readScan(deps.store)]);
    if (!step || !scan) throw new Error(`app: step ${id} of cleaning is gone`);
    const page = step.next;
    if (page >= scan.pages[step.kind].length) return end(deps, { ...step, state: 'done', scoreAfter: scoreOf(scan) });
    const findings = await readFound(deps.store, step.kind, page);
    const chosen = findings.filter((finding) => isTicked(finding, step.ticked));
    const made = await mended(deps, chosen, ({ mend }) => mend);
    const left = findings.filter((finding) => !chosen.includes(finding));
    const after = withCount(scan, step, page, left.length);
    const next: StoredStep = {
      ...step,
      next: page + 1,
      mended: step.mended + made.done.length,
      skipped: step.skipped + chosen.length - made.done.length,
      ledgers: step.ledgers + (made.done.length > 0 ? 1 : 0),
      scoreAfter: scoreOf(after),
    };
    const puts = [...made.puts, putStep(next)];
    if (chosen.length > 0) puts.push(putFound(step.kind, page, left), putScan(after));
    if (made.done.length > 0) puts.push(putLedger(id, step.ledgers, { scan: scan.id, page, findings: made.done }));
    return ok({ batch: { at: deps.now(), by: 'user' as const, puts, expect: made.expect }, value: next });
  });
}

function undoPage(deps: Deps, id: string) {
  return write(deps, async () => {
    const [step, scan] = await Promise.all([readStep(deps.store, id), readScan(deps.store)]);
    if (!step) throw new Error(`app: step ${id} of cleaning is gone`);
    const at = step.ledgers - 1;
    const ledger = at >= 0 ? await readLedger(deps.store, id, at) : undefined;
    if (!ledger) return end(deps, { ...step, state: 'undone', ledgers: 0 });
    const made = await mended(deps, ledger.findings, ({ mend }) => mend && backwards(mend));
    const next: StoredStep = { ...step, ledgers: at, kept: step.kept + ledger.findings.length - made.done.length };
    const puts = [...made.puts, putStep(next)];
    // After another look the findings are no longer of this one's pages: it has judged the records itself.
    if (scan?.id === ledger.scan && scan.state !== 'running') {
      const held = await readFound(deps.store, step.kind, ledger.page);
      const back = [...held, ...made.done].toSorted((x, y) => numberOf(x) - numberOf(y));
      puts.push(putFound(step.kind, ledger.page, back), putScan(withCount(scan, step, ledger.page, back.length)));
    }
    const removes = [{ store: 'documents' as const, id: ledgerId(id, at) }];
    return ok({ batch: { at: deps.now(), by: 'user' as const, puts, removes, expect: made.expect }, value: next });
  });
}

async function end(deps: Deps, step: StoredStep) {
  return ok({ batch: { at: deps.now(), by: 'user' as const, puts: [putStep(step)] }, value: step });
}

/** Records with mends applied, those of one record together; `done` are the findings whose place still was as the mend says. */
async function mended(
  deps: Deps,
  findings: readonly Finding[],
  mendOf: (finding: Finding) => Mend | undefined,
): Promise<{ puts: Put[]; expect: NonNullable<Batch['expect']>; done: Finding[] }> {
  const puts: Put[] = [];
  const expect: NonNullable<Batch['expect']> = [];
  const done: Finding[] = [];
  for (const [store, ofStore] of Map.groupBy(findings, (finding) => finding.store as StoreName)) {
    const ids = [...new Set(ofStore.map(({ recordId }) => recordId))];
    const records = (await deps.store.getMany(store, ids)) as (RecordBase | undefined)[];
    for (const record of records) {
      if (!record) continue;
      let now = record;
      for (const finding of ofStore.filter(({ recordId }) => recordId === record.id)) {
        const mend = mendOf(finding);
        const patch = mend && mendPatch(now, mend);
        const next = patch && amend(deps, now, patch);
        if (!next || (store === 'contacts' && !contactSchema.safeParse(next).success)) continue;
        now = next;
        done.push(finding);
      }
      if (now === record) continue;
      expect.push({ store, id: record.id, rev: record.rev });
      puts.push({ store, record: now } as unknown as Put);
    }
  }
  return { puts, expect, done };
}

function withCount(scan: CleaningScan, { kind }: StoredStep, page: number, count: number): CleaningScan {
  return { ...scan, pages: { ...scan.pages, [kind]: scan.pages[kind].with(page, count) } };
}
export function scoreOf(scan: CleaningScan): number {
  return qualityScore(scan.contacts, leftOf(scan));
}
function numberOf({ id }: Finding): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}
