import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../lib/capture/page/read-page';
import { takeReadRequest } from '../lib/capture/page/read-request';

/** Injected on demand (`scripting.executeScript({ files: ['page-reader.js'] })`): the reading is the injection's result. */
export default defineUnlistedScript(() => readPage(document, location, { now: () => performance.now(), ...takeReadRequest(globalThis) }));
