import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import type { NoticeTime, NoticeWords } from '../../lib/app/tasks/notices';

/** What reminders say, in the browser's language. */
export function noticeWords(): NoticeWords {
  return {
    due: (title, customer, when) => ({ title: customer ?? title, message: lines(customer && title, timeText(when)) }),
    several: (count, named, late) => ({
      title: i18n.t('notice.several', count, [String(count)]),
      message: lines(
        ...named.map(({ title, customer }) => (customer ? i18n.t('notice.of', [customer, title]) : title)),
        count > named.length && i18n.t('notice.more', count - named.length),
        late > 0 && i18n.t('notice.severalLate', late),
      ),
    }),
    recipe: (id) =>
      ({
        'no-reply': i18n.t('recipes.title_no_reply'),
        'after-order': i18n.t('recipes.title_after_order'),
        'after-return': i18n.t('recipes.title_after_return'),
        'win-back': i18n.t('recipes.title_win_back'),
      })[id],
    done: i18n.t('notice.done'),
    snooze: i18n.t('notice.snooze'),
  };
}

function lines(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join('\n');
}

function timeText({ is, ...when }: NoticeTime): string | undefined {
  if (is === 'now') return undefined;
  if (is === 'late') return i18n.t('notice.late', [whenText(when)]);
  return when.isDay ? i18n.t('notice.aheadDay', [whenText(when)]) : i18n.t('notice.ahead', [whenText(when)]);
}

/** `tomorrow, 9:30 AM`, `Fri, Nov 20, 9:30 AM`; with the year when it is another one. */
function whenText({ at, days, isThisYear, isDay }: Omit<NoticeTime, 'is'>): string {
  const locale = dateLocale();
  const clock: Intl.DateTimeFormatOptions = isDay ? {} : { hour: 'numeric', minute: '2-digit' };
  if (Math.abs(days) > 1) {
    const year: Intl.DateTimeFormatOptions = isThisYear ? {} : { year: 'numeric' };
    return new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', ...year, ...clock }).format(at);
  }
  const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  return isDay ? day : i18n.t('notice.dayAndTime', [day, new Intl.DateTimeFormat(locale, clock).format(at)]);
}

/** The browser's own region where it speaks the language of the texts (`en-GB`), else that language. */
function dateLocale(): string {
  const [own, texts] = [browser.i18n.getUILanguage(), i18n.t('common.language')];
  return own.slice(0, 2) === texts.slice(0, 2) ? own : texts;
}
