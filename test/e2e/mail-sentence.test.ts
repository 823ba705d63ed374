import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { click, fill, see } from '../support/browser/find';
import { ROOT } from '../support/browser/folders';
import { until } from '../support/browser/until';
import { accessibilityFaults } from './axe';
import { pageSite } from './demo-site';
import { saveItem } from './drafts';
import { panelBeside } from './review';
import { sidecardSession } from './session';

const session = sidecardSession();
const site = pageSite(() => readFileSync(join(ROOT, 'test/fixtures/capture/mail/roundcube--elastic-preview.html'), 'utf8'));

describe('a mail in front', () => {
  it('takes a follow-up as a sentence for its correspondent, and says what it understood before it is kept', async () => {
    const email = 'nadia.farber@holmsund-press.example';
    const { saved } = await session.ask('contacts.save', { items: [saveItem({ name: 'Nadia Färber-Lind', email })] });
    const { panel } = await panelBeside(session, `http://127.0.0.1:${site.port}/`);
    await see(panel, 'Seal kits for press line 3');
    await click(panel, { role: 'button', name: 'Add a follow-up' });
    await see(panel, 'Who, what and when');
    await fill(panel, { role: 'textbox', name: 'Add a follow-up' }, 'send the quote on 2031-05-06 at 9:30');
    await see(panel, /Reminds: .*2031.* · for Nadia Färber-Lind/);
    expect(await accessibilityFaults(panel)).toEqual([]);
    await panel.keyboard.press('Enter');
    const rows = await until('the follow-up', async () => {
      const answer = await session.ask('tasks.today', { offset: 0, limit: 10, all: true });
      return answer.rows.length > 0 ? answer.rows : undefined;
    });
    expect(rows.map(({ task }) => [task.title, task.contactId, new Date(task.due).toISOString().slice(0, 10)])).toEqual([
      ['send the quote', saved[0]?.id, '2031-05-06'],
    ]);
    await panel.close();
  });
});
