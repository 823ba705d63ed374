import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pick } from '../lib/capture/page/picker/picker';
import { takePickRequest } from '../lib/capture/page/picker/pick-request';

/** Injected when the user wants to point at values; its answer, when pointing ends, is the injection's result. */
export default defineUnlistedScript(async () => {
  const texts = takePickRequest(globalThis);
  return texts ? pick(document, texts, () => performance.now()) : { state: 'cancelled' };
});
