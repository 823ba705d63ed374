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
    ['next Tuesday 9:30 call Ana', '2026-11-24T09:30 | call Ana'],
    ['call Ana in two weeks', '2026-12-06 | call Ana'],
    ['check the books at the end of the month', '2026-11-30 | check the books'],
    ['send the contract by end of month', '2026-11-30 | send the contract'],
    ['Fri 5pm call Bob', '2026-11-27T17:00 | call Bob'],
    ['call Bob Friday at 17:00', '2026-11-27T17:00 | call Bob'],
    ['call Bob tomorrow morning', '2026-11-23T09:00 | call Bob'],
    ['meet Eve next month', '2026-12-22 | meet Eve'],
    ['visit Acme in a month', '2026-12-22 | visit Acme'],
    ['call Ana on the 15th', '2026-12-15 | call Ana'],
    ['call Ana on Dec 15th at noon', '2026-12-15T12:00 | call Ana'],
    ['remind me to call Ana the day after tomorrow', '2026-11-24 | remind me to call Ana'],
    ['ask about the 2nd quote', '2026-11-23 | ask about the 2nd quote'],
    ['meet on the 2nd floor tomorrow', '2026-11-23 | meet on the 2nd floor'],
    ['call Ana next week', '2026-11-29 | call Ana'],
    ['call Ana in 3 days at 10', '2026-11-25T10:00 | call Ana'],
    ['2027-01-05 sign the contract', '2027-01-05 | sign the contract'],
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
    ['明天下午三点拜访王芳', '2026-11-23T15:00 | 拜访王芳'],
    ['明天下午三点半', '2026-11-23T15:30 | 明天下午三点半'],
    ['月底前把合同寄给李娜', '2026-11-30 | 把合同寄给李娜'],
    ['三天后联系陈伟', '2026-11-25 | 联系陈伟'],
    ['3天之后联系陈伟', '2026-11-25 | 联系陈伟'],
    ['周五 17:00 给张伟打电话', '2026-11-27T17:00 | 给张伟打电话'],
    ['周五17:00给张伟打电话', '2026-11-27T17:00 | 给张伟打电话'],
    ['大后天寄报价单', '2026-11-25 | 寄报价单'],
    ['下个月15号催款', '2026-12-15 | 催款'],
    ['下个月十五号催款', '2026-12-15 | 催款'],
    ['星期三上午十点半开会', '2026-11-25T10:30 | 开会'],
    ['礼拜四联系周杰', '2026-11-26 | 联系周杰'],
    ['下下周一回访', '2026-11-30 | 回访'],
    ['今天下午五点提醒我回电', '2026-11-22T17:00 | 提醒我回电'],
    ['今晚8点给客户回邮件', '2026-11-22T20:00 | 给客户回邮件'],
    ['下周联系王芳', '2026-11-23 | 联系王芳'],
    ['去3号楼看样品', '2026-11-23 | 去3号楼看样品'],
    ['月底前往上海拜访王芳', '2026-11-30 | 前往上海拜访王芳'],
    ['31号对账', '2026-12-31 | 对账'],
    ['2/29 纪念日', '2028-02-29 | 纪念日'],
    ['15号寄发票', '2026-12-15 | 寄发票'],
    ['本月底对账', '2026-11-30 | 对账'],
    ['明天早上给陈伟打电话', '2026-11-23T09:00 | 给陈伟打电话'],
    ['明天中午约王芳吃饭', '2026-11-23T12:00 | 约王芳吃饭'],
    ['两个月后续约', '2027-01-22 | 续约'],
    ['年底前拜访张伟', '2026-12-31 | 拜访张伟'],
    ['给陈伟打电话，下周二上午九点半', '2026-11-24T09:30 | 给陈伟打电话'],
    ['后天下午两点到三点开会', '2026-11-24T14:00 | 开会'],
    ['2027年1月5日签合同', '2027-01-05 | 签合同'],
    ['12/5 联系李娜', '2026-12-05 | 联系李娜'],
    ['每天早上8点看邮件', '2026-11-23T08:00 | 看邮件 | FREQ=DAILY'],
    ['每年5月1日问候客户', '2027-05-01 | 问候客户 | FREQ=YEARLY'],
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
