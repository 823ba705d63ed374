import type { z } from 'zod';
import type { BackupState } from '../domain/backup/backup-file';
import type { BulkStep } from '../domain/bulk/bulk-change';
import type { CleaningOverview, MendStep } from '../domain/cleaning/cleaning-state';
import type { Finding } from '../domain/cleaning/finding';
import type { ContactCard } from '../domain/contact/card';
import type { Contact, ContactDraft } from '../domain/contact/contact';
import type { KnownOnPage } from '../domain/contact/known-page';
import type { ListedRow, SearchHit } from '../domain/directory/row';
import type { TimelineEntry } from '../domain/history/timeline';
import type { RowVerdict } from '../domain/import/row-verdict';
import type { ColumnChoice, ImportFailure, ImportRecord, WaitingRow } from '../domain/import/import-record';
import type { Link } from '../domain/link/link';
import type { MatchStats } from '../domain/pair/match-stats';
import type { Classification, Pair } from '../domain/pair/pair';
import type { FieldDef } from '../domain/own-field/own-field';
import type { Result } from '../domain/result';
import type { MessageTemplate, Rule } from '../domain/setup/field-def';
import type { Settings } from '../domain/setup/settings';
import type { Status } from '../domain/setup/status';
import type { CrossTable } from '../domain/segment/dimension';
import type { SegmentMove } from '../domain/segment/closing';
import type { RuleProblem } from '../domain/segment/parse-rule';
import type { Insights } from '../domain/standing/insights';
import type { ValuePreview } from '../domain/standing/preview';
import type { RecipeId } from '../domain/task/task';
import type { TaskVerdict } from '../domain/task/task-verdict';
import type { PersonRow, TodayRow } from '../domain/task/today';
import type { requests } from './requests';

/** Two suggested duplicates side by side. */
export type PairView = { pair: Pair; a: ContactCard; b: ContactCard; counts: { a: ChildCounts; b: ChildCounts } };
/** One side of a decision. `rootId` is missing when the contact is gone. */
export type NamedContact = { name: string; rootId?: string };
export type ChildCounts = { interactions: number; orders: number; cases: number; tasks: number };

/** Customers who took a step into a segment or out of it: how many, and the latest of them; one who is no longer in the book has no name. */
type SegmentSteps = { customers: number; some: (SegmentMove & { name: string })[] };

/** What each message answers when it succeeds. */
export type Answers = {
  'status.get': Status;
  'settings.get': Settings;
  'settings.set': Settings;
  'value.preview': ValuePreview;
  'search.query': { hits: SearchHit[]; total: number };
  'contacts.list': { rows: ListedRow[]; total: number };
  'fields.list': { fields: FieldDef[] };
  'fields.save': { ids: string[] };
  'segments.list': {
    segments: { id: string; name: string; filter: string; /** -1: the rule is no longer understood. */ customers: number }[];
  };
  'segments.try': { customers?: number; problem?: RuleProblem };
  'segments.values': { values: { value: string; customers: number }[] };
  'segments.moves': { /** Day of the first closing under this rule. */ since?: string; entered: SegmentSteps; left: SegmentSteps };
  'segments.save': { id: string };
  'segments.delete': { id: string };
  'insights.get': Insights;
  'insights.cross': CrossTable;
  'contacts.card': ContactCard;
  'contacts.lookup': { rows: ListedRow[] };
  'contacts.classify': { results: Classification[] };
  'contacts.save': { saved: { requestId: string; id: string; created: boolean }[] };
  'contacts.update': Contact;
  'contacts.delete': { id: string };
  'contacts.restore': { id: string };
  'pages.known': { contacts: KnownOnPage[] };
  'pages.take': { id: string };
  /** Readers that found nothing where they found `before` values once. */
  'captures.yields': { stopped: { id: string; before: number }[] };
  'rules.list': { rules: Rule[] };
  'rules.save': { ids: string[] };
  'rules.delete': { id: string };
  'timeline.page': { entries: TimelineEntry[]; more: boolean };
  'interactions.log': { id: string };
  'mail.log': { logged: number; known: number; dismissed: number };
  /** Positions of the mails that the book has. */
  'mail.logged': { logged: number[] };
  'mail.news': { contacts: KnownOnPage[] };
  'templates.list': { templates: MessageTemplate[] };
  'templates.save': { id: string };
  'templates.delete': { id: string };
  'own.set': { id: string; rev: string };
  'orders.save': { id: string };
  'cases.save': { id: string };
  'tasks.save': { id: string };
  'tasks.done': { id: string };
  'tasks.cancel': { id: string };
  'tasks.reopen': { id: string };
  'tasks.snooze': { id: string };
  /** `total` counts a page beyond the one asked for. */
  'tasks.today': { rows: TodayRow[]; total: number };
  /** When a follow-up changed last in what a calendar shows of it. */
  'tasks.changedAt': { at?: number };
  'tasks.compare': { results: TaskVerdict[] };
  /** `next`: who goes cold next, when nobody is. */
  'people.today': { people: PersonRow[]; next?: { name: string; at: number } };
  /** Follow-ups that a recipe would have made in the last `days`, and the first customers it would have made them for. */
  'recipes.rehearse': { days: number; made: number; names: string[] };
  'recipes.log': { entries: { at: number; recipe: RecipeId; what: string; contactId: string; name?: string }[] };
  'pairs.page': { pairs: { pair: Pair; a: ListedRow; b: ListedRow }[]; total: number };
  'pairs.view': PairView;
  'pairs.merge': { link: Link };
  'pairs.differ': { link: Link };
  'pairs.later': { id: string };
  'match.stats': MatchStats;
  'match.scan': { id: string };
  'match.reset': { id: string };
  /** Decisions about who is who, newest first; `a` and `b` as each was recorded. */
  'links.page': { links: { link: Link; a: NamedContact; b: NamedContact }[]; total: number };
  'links.undo': { link: Link };
  'bulk.preview': { customers: number; changed: number };
  'bulk.start': BulkStep;
  'bulk.undo': BulkStep;
  'bulk.list': { steps: BulkStep[] };
  'imports.list': { imports: ImportRecord[] };
  'imports.mapping': { mapping?: { kind: string; columns: ColumnChoice[] } };
  'imports.start': ImportRecord;
  'imports.rows': { record: ImportRecord };
  'imports.compare': { results: RowVerdict[] };
  'imports.end': ImportRecord;
  'imports.failures': { rows: ImportFailure[]; total: number };
  'imports.undo': ImportRecord;
  'waiting.page': { rows: WaitingRow[]; total: number };
  'waiting.retry': { attached: number };
  'waiting.assign': { attached: number };
  'waiting.drop': { dropped: number };
  'cleaning.get': CleaningOverview;
  'cleaning.start': { id: string };
  'cleaning.stop': { id: string };
  /** `name`: of the contact as it now is. */
  'cleaning.page': { rows: (Finding & { name?: string })[]; total: number };
  'cleaning.mend': MendStep;
  'cleaning.undo': MendStep;
  'cleaning.stale': { customers: number };
  'book.page': { records: { id: string }[]; last?: string };
  'export.page': { contacts: (ContactDraft & { id: string })[]; total: number };
  'backup.begin': { counts: Record<string, number>; seq: number; schema: number };
  'backup.late': { records: { store: string; records: { id: string }[] }[]; more: boolean; again: boolean };
  'backup.state': BackupState;
  'backup.plan': BackupState;
  'backup.made': BackupState;
  'backup.download': { name: string };
  'restore.look': { missing: number; deleted: number; different: number; same: number; invalid: number; extra: number; erased: number };
  'restore.put': { written: number; removed: number; refused: number; erased: number };
  'restore.finish': { merged: number };
  'sample.load': { contacts: number };
  'sample.remove': { contacts: number };
  'recovery.accept': { seq: number };
};

export type MessageName = keyof Answers;
export type Request<N extends MessageName> = z.infer<(typeof requests)[N]>;
export type Answer<N extends MessageName> = Result<Answers[N]>;

/** Sent by the worker to every open page after a write: which record types changed, for which root contacts. */
export type Changed = { stores: string[]; ids: string[] };
