import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fetchWholeThread } from '../lib/capture/page/mail/whole-thread';

/** Injected into the frame of a thread when the user asks for all of it. */
export default defineUnlistedScript(() => fetchWholeThread(document, location, (address, how) => fetch(address, how)));
