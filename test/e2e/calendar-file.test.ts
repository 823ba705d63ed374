import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { v7 } from 'uuid';
import { afterAll, describe, expect, it } from 'vitest';
import { click, find, see } from '../support/browser/find';
import { openExtensionPage } from '../support/browser/toolbar';
import { until } from '../support/browser/until';
import { accessibilityFaults } from './axe';
import { saveItem, taskDraft } from './drafts';
import { sidecardSession } from './session';

const session = sidecardSession();
const folder = mkdtempSync(join(tmpdir(), 'sidecard-calendar-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page on which the file input takes `text`. */
async function importPage(name: string, text: string): Promise<Page> {
  const page = await openExtensionPage(session.sidecard, 'dashboard.html#/data/import');
  writeFileSync(join(folder, name), text);
  const input = (await page.waitForSelector('input[type=file][aria-label="Choose a file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(join(folder, name));
  return page;
}

describe('follow-ups and calendars', () => {
  it('saves them as events for calendars that ignore tasks, says when the file is old, and shows what comes back before it is imported', async () => {
    await session.ask('settings.set', { patch: { welcomeDone: true } });
    const { saved } = await session.ask('contacts.save', { items: [saveItem({ name: 'Edda Falk', email: 'edda@falk.example' })] });
    const contactId = saved[0]?.id ?? '';
    const due = Date.now() + 3 * 86_400_000;
    const { id } = await session.ask('tasks.save', { draft: taskDraft(contactId, due, { title: 'Send the offer' }), requestId: v7() });
    const today = await openExtensionPage(session.sidecard, 'dashboard.html#/today');
    const cdp = await today.createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await click(today, { role: 'button', name: 'Save as calendar file' });
    await see(today, 'What is done there comes back with the file');
    expect(await accessibilityFaults(today)).toEqual([]);
    await (await find(today, { role: 'combobox', name: 'Save them as' })).select('events');
    await see(today, 'For calendars that ignore tasks');
    await click(today, { role: 'button', name: 'Save the file' });
    const text = await until('the file', async () => {
      const name = readdirSync(folder).find((each) => each.endsWith('.ics'));
      const read = name && readFileSync(join(folder, name), 'utf8');
      return read && read.includes('END:VCALENDAR') ? read : undefined;
    });
    expect(text).toContain(`UID:sidecard-followup-${id}`);
    expect(text).toContain('BEGIN:VALARM');
    await session.ask('tasks.snooze', { id, until: due + 60_000 });
    await see(today, 'Follow-ups changed since you saved them for your calendar');
    await today.close();

    const page = await importPage('back.ics', text);
    await see(page, '1 already there');
    await page.close();
  });

  it('shows what a file changes, field by field, and writes nothing before Import', async () => {
    const { rows } = await session.ask('tasks.today', { offset: 0, limit: 10 });
    const { id, title } = rows[0]?.task ?? { id: '', title: '' };
    const stamp = '20991231T000000Z';
    const todo = (...lines: string[]) => ['BEGIN:VTODO', ...lines, 'END:VTODO'];
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      ...todo(`UID:${id}`, `LAST-MODIFIED:${stamp}`, 'SUMMARY:Send the contract', 'DUE:20991231T090000Z'),
      ...todo('UID:1@calendar.example', 'SUMMARY:Order paper', 'DUE:20991231T090000Z', 'RRULE:FREQ=OFTEN'),
      ...todo('UID:2@calendar.example', 'DUE:20991231T090000Z'),
      ...todo('UID:3@calendar.example', 'SUMMARY:Book a room', 'DUE:20991231T090000Z'),
      'END:VCALENDAR',
      '',
    ].join('\r\n');
    const page = await importPage('changed.ics', text);
    await see(page, '1 new · 1 changed · 2 not imported');
    await see(page, `${title} → Send the contract`);
    await see(page, 'The repetition cannot be read: FREQ=OFTEN');
    await see(page, 'A value is missing: Name of the task');
    expect(await accessibilityFaults(page)).toEqual([]);
    await click(page, { role: 'checkbox', name: 'Import the task whose repetition cannot be kept, without it' });
    await see(page, '2 new · 1 changed · 1 not imported');
    await see(page, 'it comes in without repeating');
    expect((await session.ask('tasks.today', { offset: 0, limit: 10, all: true })).rows.map(({ task }) => task.title)).toEqual([title]);
    await click(page, { role: 'button', name: /^Import$/ });
    await see(page, 'changed.ics is imported');
    await see(page, '2 new · 1 updated · 1 of them in part · 1 not imported');
    const after = await session.ask('tasks.today', { offset: 0, limit: 10, all: true });
    expect(after.rows.map(({ task }) => [task.title, task.rrule]).sort()).toEqual([
      ['Book a room', undefined],
      ['Order paper', undefined],
      ['Send the contract', undefined],
    ]);
    await page.close();
  });
});
