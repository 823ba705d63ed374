import { rmSync } from 'node:fs';
import { launchSidecard } from '../../test/support/browser/launch.ts';
import { serveDemo } from '../../test/demo/server.mjs';
import { readOptions } from './options.ts';
import { PICTURES } from './screen.ts';
import type { Step } from './step.ts';
import { captureDirectory } from './steps/capture-directory.ts';
import { captureMail } from './steps/capture-mail.ts';
import { captureOrder } from './steps/capture-order.ts';
import { captureProfile } from './steps/capture-profile.ts';
import { captureTeam } from './steps/capture-team.ts';
import { fireReminder } from './steps/fire-reminder.ts';
import { importOrders } from './steps/import-orders.ts';
import { loadSample } from './steps/load-sample.ts';
import { mergePair, unmergePair } from './steps/merge-pair.ts';
import { restoreBackup } from './steps/restore-backup.ts';
import { searchPinyin } from './steps/search-pinyin.ts';
import { showDashboard } from './steps/show-dashboard.ts';
import { showHistory } from './steps/show-history.ts';

/** In this order: a later step works on what an earlier one left in the book. */
const STEPS: readonly Step[] = [
  loadSample,
  captureTeam,
  captureProfile,
  captureDirectory,
  captureOrder,
  captureMail,
  mergePair,
  unmergePair,
  searchPinyin,
  fireReminder,
  showHistory,
  showDashboard,
  importOrders,
  restoreBackup,
];

/** The guided tour: takes every step in a fresh browser, prints what was seen, and fails if a step fails. */
const { lang, dark } = readOptions();
rmSync(PICTURES, { recursive: true, force: true });
const demo = await serveDemo();
const sidecard = await launchSidecard({ language: lang, dark, width: 1200, height: 900 });
let failed = 0;
for (const [index, step] of STEPS.entries()) {
  const number = String(index + 1).padStart(2, '0');
  const started = Date.now();
  try {
    const seen = await step.take({ sidecard, demo: demo.url, picture: `${number}-${step.name}` });
    process.stdout.write(`${number} ${step.name}: ${seen} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
  } catch (error) {
    failed += 1;
    process.stdout.write(`${number} ${step.name}: FAILED: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
await sidecard.close();
await demo.close();
process.stdout.write(`${STEPS.length - failed} of ${STEPS.length} steps; pictures in .output/tour/\n`);
process.exitCode = failed === 0 ? 0 : 1;
