import { ROOT, bin, ensureChromium, ensureNode, ensurePackages, run } from './install.mjs';

/** `npm run test:faults [-- ROUNDS]`: the fault tests with more rounds than `npm test` gives them. */

const DEFAULT_ROUNDS = 200;

ensurePackages();
ensureNode();
ensureChromium();
process.chdir(ROOT);
process.env.SIDECARD_FAULT_ROUNDS ??= process.argv[2] ?? String(DEFAULT_ROUNDS);
const ended = ['store', 'e2e'].map((project) => run(bin('vitest'), ['run', '--project', project, 'fault', '--testTimeout=3600000']));
process.exitCode = ended.every(Boolean) ? 0 : 1;
