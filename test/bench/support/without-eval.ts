import { config } from 'zod';

/** True. Imported before any schema is made: a debugger's call may make functions from text, what it leaves running may not; zod asks once. */
export const withoutEval = config({ jitless: true }).jitless === true;
