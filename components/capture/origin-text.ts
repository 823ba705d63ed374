import type { CandidateField } from '../../lib/capture/candidate';
import { i18n } from '#i18n';

/** Where a value came from in a word: the page's own label beside it, else what kind of place it was. */
export function originText({ label, extractor }: Pick<CandidateField, 'label' | 'extractor'>): string {
  // A mail client's own words for who wrote to whom are no labels of the page.
  if (extractor.startsWith('mail') && /^(?:from|to|cc)$/.test(label ?? '')) return i18n.t('capture.fromMail');
  if (extractor.startsWith('eml@')) return i18n.t('capture.fromMail');
  if (label) return label;
  if (extractor.startsWith('vcard@')) return i18n.t('capture.fromFile');
  if (extractor.startsWith('code@')) return i18n.t('capture.fromCode');
  if (extractor.startsWith('rule@')) return i18n.t('capture.fromRule');
  if (/^(?:json-ld|microdata|rdfa|h-card|meta-tags)@/.test(extractor)) return i18n.t('capture.fromData');
  if (extractor.startsWith('links')) return i18n.t('capture.fromLink');
  if (extractor.startsWith('mail')) return i18n.t('capture.fromMail');
  return i18n.t('capture.fromText');
}
