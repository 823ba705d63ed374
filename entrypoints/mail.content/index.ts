import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchMail } from '../../lib/capture/page/mail/watch-mail';

/** Runs on mail sites that the user has allowed (registered at run time). It does nothing until the panel listens, and then only says that the page has moved. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main() {
    browser.runtime.onConnect.addListener((port) => {
      if (port.name !== 'sidecard-mail') return;
      const stop = watchMail(
        document,
        (work, ms) => setTimeout(work, ms),
        () => port.postMessage('moved'),
      );
      port.onDisconnect.addListener(stop);
    });
  },
});
