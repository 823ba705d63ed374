import { setTimeout as sleep } from 'node:timers/promises';
import { told } from '../../test/support/browser/ask.ts';
import { launchSidecard } from '../../test/support/browser/launch.ts';
import { sendSample } from '../../test/support/browser/send-sample.ts';
import { openExtensionPage } from '../../test/support/browser/toolbar.ts';
import { serveDemo } from '../../test/demo/server.mjs';
import { readOptions } from './options.ts';

/** Opens a browser with Sidecard, sample data and the demo site, and stays until it is closed. */
const { lang, dark } = readOptions();
const demo = await serveDemo();
const sidecard = await launchSidecard({ headless: false, language: lang, dark });
const { contacts } = await sendSample(sidecard.probe);
await told(sidecard.probe, 'settings.set', { patch: { welcomeDone: true } });
await openExtensionPage(sidecard, 'dashboard.html#/contacts');
for (const page of ['order', 'mail', 'directory', 'profile', 'team']) {
  const tab = await sidecard.browser.newPage();
  await tab.goto(`${demo.url}/${page}.html`);
}
await sidecard.probe.close();
process.stdout.write(
  `Sidecard is open with ${contacts} sample customers and the demo site ${demo.url}. Click its button in the toolbar. Close the browser to end.\n`,
);
while (sidecard.browser.connected) await sleep(500);
await sidecard.close();
await demo.close();
