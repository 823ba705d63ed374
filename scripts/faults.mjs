import { parseArgs } from 'node:util';
import { ROOT, bin, ensureChromium, ensureNode, ensurePackages, run } from './install.mjs';

/**
 * `npm run test:faults [-- ROUNDS]`: the fault tests with more rounds than `npm test` gives them.
 * `npm run test:faults -- reminders [--schedules N] [--seed S] [--browser M]`: reminders alone, N seeded schedules against the oracle and M of them
 * in a real Chromium.
 */

const DEFAULT_ROUNDS = 200;
const DEFAULT_SCHEDULES = 10_000;
const DEFAULT_BROWSER = 50;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { schedules: { type: 'string' }, seed: { type: 'string' }, browser: { type: 'string' } },
});

ensurePackages();
ensureNode();
ensureChromium();
process.chdir(ROOT);
process.exitCode = (positionals[0] === 'reminders' ? reminders() : everything(positionals[0])) ? 0 : 1;

/** @param {string | undefined} rounds */
function everything(rounds) {
  process.env.SIDECARD_FAULT_ROUNDS ??= rounds ?? String(DEFAULT_ROUNDS);
  const ended = ['store', 'e2e'].map((project) => run(bin('vitest'), ['run', '--project', project, 'fault', '--testTimeout=3600000']));
  return ended.every(Boolean);
}

function reminders() {
  process.env.SIDECARD_REMINDER_SCHEDULES = values.schedules ?? String(DEFAULT_SCHEDULES);
  process.env.SIDECARD_REMINDER_SEED = values.seed ?? '1';
  const browser = values.browser ?? String(DEFAULT_BROWSER);
  process.env.SIDECARD_REMINDER_BROWSER = browser;
  const simulated = values.schedules === '0' || run(bin('vitest'), ['run', '--project', 'unit', 'reminder-schedules']);
  if (browser === '0') return simulated;
  return run(bin('vitest'), ['run', '--project', 'e2e', 'reminder-schedules', '--testTimeout=36000000']) && simulated;
}
