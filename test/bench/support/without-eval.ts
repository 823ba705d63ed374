import { config } from 'zod';

// To be imported before any schema is made. A debugger's call may make functions from text, what it leaves running may not; zod asks once.
config({ jitless: true });
