import type { Answers, Request } from '../../messaging/protocol';
import { type InteractionDraft, interactionSchema } from '../../domain/interaction/interaction';
import { type Result, ok } from '../../domain/result';
import { type Task, isOpen, taskSchema } from '../../domain/task/task';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';
import { amend, stamp } from '../stamp';
import { once, write } from '../write';
import { learnOwn } from './own-addresses';

const MINUTE = 60_000;
/** A reply that came in the minute in which the reminder was set counts: web mails print minutes. */
const SLACK = MINUTE;

type Mail = Request<'mail.log'>['mails'][number];

/**
 * Logs mails on the timelines of those who wrote and got them, each once: by its name, and by sender and minute, for the same mail that was read in another
 * way. A reply ends the reminders that waited for it. The user's own addresses are learned.
 */
export function logMail(deps: Deps, { mails, own, requestId }: Request<'mail.log'>): Promise<Result<Answers['mail.log']>> {
  const dismissed: Task[] = [];
  return once<'mail.log'>(deps, requestId, () =>
    write(deps, async () => {
      dismissed.length = 0;
      const puts: Put[] = [];
      const expect: { store: 'tasks'; id: string; rev: string }[] = [];
      let known = 0;
      let gone = 0;
      const seen = new Set<string>();
      const waiting = new Map<string, Task[]>();
      for (const mail of mails) {
        const { draft } = mail;
        const contact = await deps.store.get('contacts', draft.contactId);
        if (!contact || contact.deletedAt !== undefined) {
          gone += 1;
          continue;
        }
        const rootId = (await deps.store.rootOf(draft.contactId)) ?? draft.contactId;
        const notes = noteIds(deps, mail, rootId);
        if (await isLogged(deps, draft, notes, seen)) {
          known += 1;
          continue;
        }
        for (const id of [...notes, nameOf(draft)]) seen.add(id);
        puts.push(
          { store: 'interactions', record: interactionSchema.parse(stamp(deps, draft)) },
          ...notes.map((id): Put => ({ store: 'documents', record: { id, value: { at: draft.at } } })),
        );
        if (draft.direction !== 'in') continue;
        const open = waiting.get(rootId) ?? (await awaitingReply(deps, rootId));
        waiting.set(rootId, open);
        dismissed.push(...open.filter((task) => !dismissed.includes(task) && answers(mail, task)));
      }
      for (const task of dismissed) {
        const record = taskSchema.parse(amend(deps, task, { status: 'completed', completedAt: deps.now(), snoozedUntil: undefined }));
        puts.push({ store: 'tasks', record });
        expect.push({ store: 'tasks', id: task.id, rev: task.rev });
      }
      puts.push(...(await learnOwn(deps, own)));
      const logged = mails.length - known - gone;
      const value = { logged, known, dismissed: dismissed.length };
      return ok({ batch: { at: deps.now(), by: 'user' as const, puts, expect, fulfils: [{ requestId, result: value }] }, value });
    }),
  ).then(async (result) => {
    if (result.ok) for (const task of dismissed) await deps.clear(task.id);
    return result;
  });
}

/** Which of these mails the book has already, by the position in the question. */
export async function loggedMail(deps: Deps, { mails }: Request<'mail.logged'>): Promise<Result<Answers['mail.logged']>> {
  const logged: number[] = [];
  for (const [at, mail] of mails.entries()) {
    const rootId = (await deps.store.rootOf(mail.draft.contactId)) ?? mail.draft.contactId;
    if (await isLogged(deps, mail.draft, noteIds(deps, mail, rootId), new Set())) logged.push(at);
  }
  return ok({ logged });
}

async function isLogged(deps: Deps, draft: InteractionDraft, notes: readonly string[], seen: ReadonlySet<string>): Promise<boolean> {
  if ([...notes, nameOf(draft)].some((id) => seen.has(id))) return true;
  const { source, externalId } = draft;
  if (source !== undefined && externalId !== undefined && (await deps.store.interactionBySource(source, externalId))) return true;
  return (await deps.store.getMany('documents', notes)).some((note) => note !== undefined);
}

function nameOf({ source, externalId }: InteractionDraft): string {
  return `${source} ${externalId}`;
}

/** Where it is noted that a mail of that sender and minute is on that customer's timeline: by keyed hash, so that no address lies in the open. */
function noteIds(deps: Deps, { draft, timed }: Mail, rootId: string): string[] {
  const from = draft.participants?.find(({ role }) => role === 'from')?.address?.toLowerCase();
  if (!timed || from === undefined) return [];
  return deps.store.hashKeys([`mail:${from} ${Math.floor(draft.at / MINUTE)} ${rootId}`]).map((hash) => `mail:${hash.toString(36)}`);
}

async function awaitingReply(deps: Deps, rootId: string): Promise<Task[]> {
  const members = (await deps.store.membersOf(rootId)).map(({ id }) => id);
  const tasks = await deps.store.allChildrenOf('tasks', members);
  return tasks.filter((task) => isOpen(task) && task.recipe?.id === 'no-reply');
}

/** A mail that came after the reminder was set, in the thread that it is about; a reminder of no thread is ended by any. */
function answers({ draft, threadKey }: Mail, task: Task): boolean {
  if (draft.at < task.createdAt - SLACK) return false;
  const cause = task.recipe?.cause ?? '';
  return !cause.startsWith('mail:') || cause === threadKey;
}
