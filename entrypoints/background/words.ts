import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import type { NoticeWords } from '../../lib/app/tasks/notices';

/** What reminders say, in the browser's language. */
export function noticeWords(): NoticeWords {
  const when = new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  return {
    due: (title, customer, { fireAt, late }) => ({
      title: customer ?? title,
      message: [customer ? title : undefined, late ? i18n.t('notice.late', [when.format(fireAt)]) : undefined].filter(Boolean).join('\n'),
    }),
    several: (count, named) => ({ title: i18n.t('notice.several', count, [String(count)]), message: named.join('\n') }),
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
