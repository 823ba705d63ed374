import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { TaskDraft } from '../../lib/domain/task/task';
import { until } from '../support/browser/until';
import { attachedWorker, raise } from '../support/browser/worker';
import { DAY, saveItem, taskDraft } from './drafts';
import { sidecardSession } from './session';

type Shown = { title: string; message: string; buttons: string[] };
const MINUTE = 60_000;
const CLOCK = String.raw`\d{1,2}:\d\d(?:.[AP]M)?`;
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];

const EN = {
  language: 'en-US',
  name: 'Edda Falk',
  offer: 'Send the offer',
  buttons: ['Done', 'Snooze for an hour'],
  late: new RegExp(`^Send the offer\nWas due [A-Z][a-z]{2}, [A-Z][a-z]{2} \\d{1,2}(?:, \\d{4})?(?:,| at) ${CLOCK}$`),
  ahead: new RegExp(`^Send the offer\nDue tomorrow, ${CLOCK}$`),
  day: /^Send the offer\nWas due yesterday$/,
  group: '5 follow-ups are due',
  named: 'Edda Falk: Send the offer\nEdda Falk: Send the offer\nEdda Falk: Send the offer\nand 2 more\n2 of them are late',
};
const ZH: typeof EN = {
  language: 'zh-CN',
  name: '陈伟',
  offer: '发送报价',
  buttons: ['完成', '一小时后再提醒'],
  late: new RegExp(`^发送报价\n原定于(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日周. ${CLOCK}$`),
  ahead: new RegExp(`^发送报价\n明天 ${CLOCK} 到期$`),
  day: /^发送报价\n原定于昨天$/,
  group: '有 5 项跟进到期',
  named: '陈伟：发送报价\n陈伟：发送报价\n陈伟：发送报价\n另有 2 项\n其中 2 项已逾期',
};

describe.each([EN, ZH])('what a notification says in $language', (words) => {
  const session = sidecardSession({ attachWorker: true, language: words.language });

  /** Every notification that the product hands to the browser from here on. */
  async function listen(): Promise<() => Promise<Shown[]>> {
    const worker = await attachedWorker(session.sidecard);
    await worker.evaluate(() => {
      const create = chrome.notifications.create.bind(chrome.notifications);
      Object.assign(globalThis, { told: [] });
      chrome.notifications.create = ((id: string, options: chrome.notifications.NotificationCreateOptions) => {
        const { title = '', message = '', buttons = [] } = options;
        (globalThis as unknown as { told: Shown[] }).told.push({ title, message, buttons: buttons.map((button) => button.title) });
        return create(id, options);
      }) as typeof chrome.notifications.create;
    });
    return () => worker.evaluate(() => (globalThis as unknown as { told: Shown[] }).told);
  }
  async function save(contactId: string | undefined, due: number, more: Partial<TaskDraft> = {}): Promise<void> {
    const draft = { ...taskDraft('', due, { title: words.offer, ...more }), contactId };
    await session.ask('tasks.save', { draft, requestId: v7() });
  }

  it('names customer and follow-up, when it was or is due where that is another time, and many as one', async () => {
    const { saved } = await session.ask('contacts.save', { items: [saveItem({ name: words.name })] });
    const contactId = saved[0]?.id ?? '';
    const told = await listen();
    const now = Date.now();
    const yesterday = new Date(now - DAY);
    const day = `${yesterday.getFullYear()}-${String(yesterday.getMonth() + 1).padStart(2, '0')}-${String(yesterday.getDate()).padStart(2, '0')}`;
    const next = async (): Promise<Shown> => {
      const before = seen;
      seen += 1;
      return until(`notification ${seen}`, async () => (await told())[before]);
    };
    let seen = 0;
    await save(contactId, now - MINUTE);
    const single = await next();
    await save(contactId, now - 4 * DAY);
    const late = await next();
    await save(contactId, now - DAY, { allDay: true, dueLocal: `${day}T00:00` });
    const wholeDay = await next();
    await save(undefined, now - MINUTE);
    const nobodys = await next();
    // An alarm a day ahead, which comes in a moment: the browser's own would ring half a minute later.
    await save(contactId, Date.now() + DAY + 2000, { alarms: [1440] });
    const ahead = await until('the alarm ahead', async () => {
      await raise(session.sidecard, 'alarms.onAlarm', { name: 'next-due', scheduledTime: Date.now() });
      return (await told())[4];
    });
    const shown = [single, late, wholeDay, nobodys, ahead];
    expect(shown.map(({ title, buttons }) => [title, ...buttons])).toEqual(
      [words.name, words.name, words.name, words.offer, words.name].map((title) => [title, ...words.buttons]),
    );
    expect([single.message, nobodys.message]).toEqual([words.offer, '']);
    expect(late.message).toMatch(words.late);
    expect(ahead.message).toMatch(words.ahead);
    expect(wholeDay.message).toMatch(words.day);

    const quietHours = { on: true, from: 0, to: 0, days: ALL_DAYS.filter((each) => each !== (new Date(now).getDay() || 7)) };
    await session.ask('settings.set', { patch: { quietHours } });
    for (const back of [1, 1, 1, 600, 700]) await save(contactId, now - back * MINUTE);
    await session.ask('settings.set', { patch: { quietHours: { ...quietHours, on: false } } });
    const group = await until('the group', async () => (await told())[5]);
    expect(group).toEqual({ title: words.group, message: words.named, buttons: [] });
    const texts = [...shown, group].map(({ title, message, buttons }) =>
      [title, message.replaceAll('\n', ' / '), buttons.join(' | ')].join(' || '),
    );
    process.stdout.write(`${words.language}\n${texts.join('\n')}\n`);
  });
});
