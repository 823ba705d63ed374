import { told } from '../../../test/support/browser/ask.ts';
import { click, see } from '../../../test/support/browser/find.ts';
import { launchSidecard } from '../../../test/support/browser/launch.ts';
import { openExtensionPage } from '../../../test/support/browser/toolbar.ts';
import { until } from '../../../test/support/browser/until.ts';
import { picture, words } from '../screen.ts';
import { type Step, expectThat } from '../step.ts';

/** The whole book into an empty profile: a backup is made and checked here, and restored in a second browser. */
export const restoreBackup: Step = {
  name: 'restore-backup',
  async take({ sidecard, picture: name }) {
    const page = await openExtensionPage(sidecard, 'dashboard.html#/data/backup');
    const earlier = (await told(sidecard.probe, 'backup.state', {})).made.length;
    await click(page, { role: 'button', name: await words(sidecard, 'data.backUpNow') });
    await until('the backup', async () => (await told(sidecard.probe, 'backup.state', {})).made.length > earlier);
    const bytes = await page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
      let newest: File | undefined;
      for await (const handle of (folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values()) {
        const file = await handle.getFile();
        if (!newest || file.name > newest.name) newest = file;
      }
      return newest ? [...new Uint8Array(await newest.arrayBuffer())] : [];
    });
    await page.close();
    const before = await told(sidecard.probe, 'status.get', {});
    const other = await launchSidecard({ width: 1200, height: 900 });
    try {
      await told(other.probe, 'settings.set', { patch: { welcomeDone: true } });
      const empty = await openExtensionPage(other, 'dashboard.html#/data/backup');
      await see(empty, await words(other, 'data.restoreFile'));
      await empty.evaluate((given) => {
        const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(given)], 'backup.json.gz'));
        const input = document.querySelector<HTMLInputElement>('input[type=file][accept=".json,.gz"]');
        if (!input) return;
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, bytes);
      await see(empty, await words(other, 'data.restoreWhole'));
      await picture(empty, name);
      await click(empty, { role: 'button', name: await words(other, 'data.restoreWhole') });
      await see(empty, await words(other, 'data.done'));
      const after = await told(other.probe, 'status.get', {});
      expectThat(
        after.counts.contacts === before.counts.contacts,
        `${after.counts.contacts} of ${before.counts.contacts} customers came back`,
      );
      return `${after.counts.contacts} customers and their history, ${Math.ceil(bytes.length / 1024)} KB packed, in an empty profile`;
    } finally {
      await other.close();
    }
  },
};
