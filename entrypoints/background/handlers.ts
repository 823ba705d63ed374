import { saveContacts } from '../../lib/app/contacts/save-contacts';
import { classifyDrafts } from '../../lib/app/contacts/classify-drafts';
import { deleteContact, restoreContact } from '../../lib/app/contacts/delete-contact';
import { lookUp } from '../../lib/app/contacts/lookup';
import { pageTimeline } from '../../lib/app/contacts/page-timeline';
import { showCard } from '../../lib/app/contacts/show-card';
import { updateContact } from '../../lib/app/contacts/update-contact';
import { listContacts, search } from '../../lib/app/contacts/find-contacts';
import { knownOnPage } from '../../lib/app/pages/known-on-page';
import { noteYields } from '../../lib/app/pages/reader-health';
import { deleteRule, listRules, saveRules } from '../../lib/app/rules/rules';
import { takePageChanges } from '../../lib/app/pages/take-changes';
import { logInteraction, saveCase, saveOrder } from '../../lib/app/children/log';
import { setOwn } from '../../lib/app/children/set-own';
import { logMail, loggedMail } from '../../lib/app/mail/log-mail';
import { signatureNews } from '../../lib/app/mail/signature-news';
import { deleteTemplate, listTemplates, saveTemplate } from '../../lib/app/mail/templates';
import type { Deps } from '../../lib/app/deps';
import { loadSample, removeSample } from '../../lib/app/book/sample';
import { acceptRecovery } from '../../lib/app/book/accept-recovery';
import { differ, merge, undoLink } from '../../lib/app/pairs/decide';
import { matchStats } from '../../lib/app/match/match-stats';
import { resetModel, startScan } from '../../lib/app/match/scan-book';
import { pageLinks } from '../../lib/app/pairs/merge-log';
import { pagePairs, putOff, viewPair } from '../../lib/app/pairs/review';
import { setSettings } from '../../lib/app/settings';
import { segmentMoves } from '../../lib/app/segments/closings';
import { deleteSegment, fieldValues, listSegments, saveSegment, tryRule } from '../../lib/app/segments/segments';
import { showCross, showInsights } from '../../lib/app/value/insights';
import { previewValue } from '../../lib/app/value/preview';
import { status } from '../../lib/app/status';
import { cancelTask, reopenTask, saveTask, snoozeTask } from '../../lib/app/tasks/change-task';
import { completeTask } from '../../lib/app/tasks/complete-task';
import { listFields, saveFields } from '../../lib/app/fields/fields';
import { peopleToday } from '../../lib/app/followup/people-today';
import { recipeLog, rehearseRecipe } from '../../lib/app/followup/rehearse-recipe';
import { tasksChangedAt } from '../../lib/app/tasks/changed-at';
import { today } from '../../lib/app/tasks/today';
import { runJobs } from '../../lib/app/jobs/run-jobs';
import { backupState, noteBackup, planBackups } from '../../lib/app/backup/backup-state';
import { beginBackup, lateRecords, pageBook } from '../../lib/app/backup/book-page';
import { finishRestore } from '../../lib/app/backup/finish-restore';
import { lookAtRestore, putRestored } from '../../lib/app/backup/restore';
import { bulkSteps, previewBulk, startBulk, undoBulk } from '../../lib/app/bulk/bulk-edit';
import { cleaningOverview, countStale, mend, pageFindings, startCleaning, stopCleaning, undoMend } from '../../lib/app/cleaning/cleaning';
import { pageExport } from '../../lib/app/export/export-page';
import { compareRows } from '../../lib/app/import/compare-rows';
import { compareTasks } from '../../lib/app/import/compare-tasks';
import { endImport, importFailures, imports, rememberedMapping, startImport, undoImport } from '../../lib/app/import/imports';
import { takeRows } from '../../lib/app/import/take-rows';
import { assignWaiting, dropWaiting, pageWaiting, retryWaiting } from '../../lib/app/import/waiting';
import type { Handlers } from '../../lib/messaging/serve';
import { answering } from '../../lib/platform/keep-alive';
import { saveDownload } from '../../lib/platform/offscreen';
import { ok } from '../../lib/domain/result';

/** Long enough for the first card to be on screen, which would else wait for it. */
const WARM_AFTER_MS = 400;

/** Every message and the use-case that answers it. */
export function handlersOf(deps: Promise<Deps>): Handlers {
  /** Jobs that a write started go on after its answer. */
  function withJobs<P, A>(run: (deps: Deps, payload: P) => Promise<A>): (payload: P) => Promise<A> {
    return async (payload) => {
      const ready = await deps;
      const answer = await answering(() => run(ready, payload));
      runJobs(ready).catch(ready.report);
      return answer;
    };
  }
  function plain<P, A>(run: (deps: Deps, payload: P) => Promise<A>): (payload: P) => Promise<A> {
    return (payload) => answering(async () => run(await deps, payload));
  }
  /** Every screen asks for the status first: what its search will need is read while the user has not typed yet. */
  function withDirectory<P, A>(run: (deps: Deps, payload: P) => Promise<A>): (payload: P) => Promise<A> {
    return async (payload) => {
      const ready = await deps;
      const answer = await answering(() => run(ready, payload));
      if (ready.store.health().state === 'ok') setTimeout(() => ready.directory().catch(ready.report), WARM_AFTER_MS);
      return answer;
    };
  }
  return {
    'status.get': withDirectory(status),
    'settings.get': plain(async (ready) => ok(await ready.settings())),
    'settings.set': withJobs(setSettings),
    'value.preview': plain(previewValue),
    'search.query': plain(search),
    'contacts.list': plain(listContacts),
    'segments.list': plain(listSegments),
    'segments.try': plain(tryRule),
    'segments.values': plain(fieldValues),
    'segments.moves': plain(segmentMoves),
    'segments.save': withJobs(saveSegment),
    'segments.delete': plain(deleteSegment),
    'insights.get': plain(showInsights),
    'insights.cross': plain(showCross),
    'contacts.card': plain((ready, { id }) => showCard(ready, id)),
    'contacts.lookup': plain(lookUp),
    'contacts.classify': plain(classifyDrafts),
    'fields.list': plain(listFields),
    'fields.save': plain(saveFields),
    'contacts.save': withJobs(saveContacts),
    'contacts.update': withJobs(updateContact),
    'contacts.delete': withJobs(deleteContact),
    'contacts.restore': withJobs(restoreContact),
    'pages.known': plain(knownOnPage),
    'pages.take': withJobs(takePageChanges),
    'captures.yields': plain(noteYields),
    'rules.list': plain(listRules),
    'rules.save': plain(saveRules),
    'rules.delete': plain(deleteRule),
    'timeline.page': plain(pageTimeline),
    'interactions.log': withJobs(logInteraction),
    'mail.log': withJobs(logMail),
    'mail.logged': plain(loggedMail),
    'mail.news': plain(signatureNews),
    'templates.list': plain(listTemplates),
    'templates.save': plain(saveTemplate),
    'templates.delete': plain(deleteTemplate),
    'own.set': withJobs(setOwn),
    'orders.save': withJobs(saveOrder),
    'cases.save': withJobs(saveCase),
    'tasks.save': plain(saveTask),
    'tasks.done': withJobs(completeTask),
    'tasks.cancel': plain(cancelTask),
    'tasks.reopen': plain(reopenTask),
    'tasks.snooze': plain(snoozeTask),
    'tasks.today': plain(today),
    'tasks.changedAt': plain(tasksChangedAt),
    'tasks.compare': plain(compareTasks),
    'people.today': plain(peopleToday),
    'recipes.rehearse': plain(rehearseRecipe),
    'recipes.log': plain(recipeLog),
    'pairs.page': plain(pagePairs),
    'pairs.view': plain(viewPair),
    'pairs.merge': withJobs(merge),
    'pairs.differ': plain(differ),
    'pairs.later': plain(putOff),
    'match.stats': plain(matchStats),
    'match.scan': withJobs(startScan),
    'match.reset': plain(resetModel),
    'links.page': plain(pageLinks),
    'links.undo': withJobs(undoLink),
    'bulk.preview': plain(previewBulk),
    'bulk.start': withJobs(startBulk),
    'bulk.undo': withJobs(undoBulk),
    'bulk.list': plain(bulkSteps),
    'imports.list': plain(imports),
    'imports.mapping': plain(rememberedMapping),
    'imports.compare': plain(compareRows),
    'imports.start': plain(startImport),
    'imports.rows': plain(takeRows),
    'imports.end': withJobs(endImport),
    'imports.failures': plain(importFailures),
    'imports.undo': withJobs(undoImport),
    'waiting.page': plain(pageWaiting),
    'waiting.retry': withJobs(retryWaiting),
    'waiting.assign': withJobs(assignWaiting),
    'waiting.drop': plain(dropWaiting),
    'cleaning.get': plain(cleaningOverview),
    'cleaning.start': withJobs(startCleaning),
    'cleaning.stop': plain(stopCleaning),
    'cleaning.page': plain(pageFindings),
    'cleaning.mend': withJobs(mend),
    'cleaning.undo': withJobs(undoMend),
    'cleaning.stale': plain(countStale),
    'book.page': plain(pageBook),
    'export.page': plain(pageExport),
    'backup.begin': plain(beginBackup),
    'backup.late': plain(lateRecords),
    'backup.state': plain(backupState),
    'backup.plan': plain(planBackups),
    'backup.made': plain(noteBackup),
    'backup.download': async ({ url, name }) => {
      await saveDownload(url, name);
      return ok({ name });
    },
    'restore.look': plain(lookAtRestore),
    'restore.put': plain(putRestored),
    'restore.finish': withJobs(finishRestore),
    'sample.load': withJobs(loadSample),
    'sample.remove': withJobs(removeSample),
    'recovery.accept': plain(acceptRecovery),
  };
}
