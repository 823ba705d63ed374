import { describe, expect, it } from 'vitest';
import { intlCalendar } from '../../lib/followup/calendar';
import { chineseNumber } from '../../lib/followup/sentence/chinese-dates';
import { namesIn } from '../../lib/followup/sentence/names-in';
import { readSentence } from '../../lib/followup/sentence/read-sentence';
import { printWall, wallOf } from '../../lib/followup/wall-time';

const calendar = intlCalendar('Asia/Shanghai');
/** Sunday 22 November 2026, 13:00 in Shanghai. */
const NOW = Date.parse('2026-11-22T13:00:00+08:00');
function read(sentence: string): string {
  const { title, due, allDay, rrule } = readSentence(sentence, { now: NOW, calendar, dayStartsAt: 9 });
  const at = printWall(wallOf(calendar, due));
  return [allDay ? at.slice(0, 10) : at, title, rrule].filter(Boolean).join(' | ');
}

describe('readSentence', () => {
  it.each([
    ['call Ana next Tuesday 9:30 about the quote', '2026-11-24T09:30 | call Ana about the quote'],
    ['Send the offer tomorrow', '2026-11-23 | Send the offer'],
    ['tomorrow 3pm ring Bob', '2026-11-23T15:00 | ring Bob'],
    ['visit Acme in 2 weeks', '2026-12-06 | visit Acme'],
    ['on 5 Dec call Maria', '2026-12-05 | call Maria'],
    ['ping Bob in half an hour', '2026-11-22T13:30 | ping Bob'],
    ['tonight mail Eve', '2026-11-22T18:00 | mail Eve'],
    ['call Jo at 9:30', '2026-11-23T09:30 | call Jo'],
    ['thank Carla on May 5', '2027-05-05 | thank Carla'],
    ['every Monday at 9 send the report', '2026-11-23T09:00 | send the report | FREQ=WEEKLY;BYDAY=MO'],
    ['every other Friday call the warehouse', '2026-11-27 | call the warehouse | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
    ['check the inbox every day at 8am', '2026-11-23T08:00 | check the inbox | FREQ=DAILY'],
    ['ask for the renewal every 3 months', '2026-11-22 | ask for the renewal | FREQ=MONTHLY;INTERVAL=3'],
    ['send the card', '2026-11-23 | send the card'],
  ])('reads %j', (sentence, expected) => {
    expect(read(sentence)).toBe(expected);
  });
  it.each([
    ['下周二上午九点半给陈伟打电话', '2026-11-24T09:30 | 给陈伟打电话'],
    ['明天下午3点拜访王芳', '2026-11-23T15:00 | 拜访王芳'],
    ['后天寄样品', '2026-11-24 | 寄样品'],
    ['周五下午两点一刻开会', '2026-11-27T14:15 | 开会'],
    ['12月5日联系李娜', '2026-12-05 | 联系李娜'],
    ['明晚八点给客户回邮件', '2026-11-23T20:00 | 给客户回邮件'],
    ['两周后问报价', '2026-12-06 | 问报价'],
    ['下个月1号催款', '2026-12-01 | 催款'],
    ['月底对账', '2026-11-30 | 对账'],
    ['半小时后打电话给赵敏', '2026-11-22T13:30 | 打电话给赵敏'],
    ['这周日联系周杰', '2026-11-22 | 联系周杰'],
    ['每周一上午九点发周报', '2026-11-23T09:00 | 发周报 | FREQ=WEEKLY;BYDAY=MO'],
    ['每周二、周四回访', '2026-11-24 | 回访 | FREQ=WEEKLY;BYDAY=TU,TH'],
    ['每月5号对账', '2026-12-05 | 对账 | FREQ=MONTHLY;BYMONTHDAY=5'],
    ['每两周联系一次张伟', '2026-11-22 | 联系一次张伟 | FREQ=WEEKLY;INTERVAL=2'],
  ])('reads %j', (sentence, expected) => {
    expect(read(sentence)).toBe(expected);
  });
  it('says when no date was said', () => {
    const { isSaid, when } = readSentence('send the card', { now: NOW, calendar, dayStartsAt: 9 });
    expect([isSaid, when]).toEqual([false, '']);
  });
  it.each(['', '   ', '下', 'every', '每', '\u0000\u202e', '9'.repeat(2000), 'call '.repeat(500), '32月45日', 'on 99/99/9999'])(
    'takes %j without harm',
    (text) => {
      const { due } = readSentence(text, { now: NOW, calendar, dayStartsAt: 9 });
      expect(Number.isSafeInteger(due)).toBe(true);
    },
  );
});

describe('namesIn', () => {
  it.each([
    ['call Ana about the quote', ['Ana']],
    ['Call Maria Rossi about the quote', ['Maria Rossi', 'Call Maria Rossi']],
    ['给陈伟打电话', ['陈伟打', '陈伟', '陈伟打电']],
    ['send the card', []],
  ])('finds them in %j', (title, names) => {
    expect(namesIn(title)).toEqual(names);
  });
});

describe('chineseNumber', () => {
  it('reads numbers up to ninety-nine', () => {
    expect(['两', '十', '十五', '二十', '二十三', '7', '半', ''].map(chineseNumber)).toEqual([2, 10, 15, 20, 23, 7, undefined, undefined]);
  });
});
