import type { Health } from '../../lib/domain/setup/status';
import { i18n } from '#i18n';

/** What is the matter with the book, in a heading and a few sentences. */
export function recoveryTexts(health: Exclude<Health, { state: 'ok' }>): { title: string; text: string } {
  switch (health.state) {
    case 'blocked':
      return { title: i18n.t('recovery.blockedTitle'), text: i18n.t('recovery.blockedText') };
    case 'full':
      return { title: i18n.t('recovery.fullTitle'), text: i18n.t('recovery.fullText') };
    case 'failed':
      return { title: i18n.t('recovery.failedTitle'), text: i18n.t('recovery.failedText') };
    case 'recovery':
      switch (health.found) {
        case 'gone':
          return { title: i18n.t('recovery.goneTitle'), text: i18n.t('recovery.goneText') };
        case 'behind':
          return { title: i18n.t('recovery.behindTitle'), text: i18n.t('recovery.behindText') };
        case 'damaged':
          return { title: i18n.t('recovery.damagedTitle'), text: i18n.t('recovery.damagedText', health.damaged) };
      }
  }
}
