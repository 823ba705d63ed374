import type { ContactDraft } from '../../lib/domain/contact/contact';
import { i18n } from '#i18n';
import { textLanguage } from '../ui/locale';

/** In the words of the interface. */
export function genderText(gender: NonNullable<ContactDraft['gender']>): string {
  return { female: i18n.t('form.genderFemale'), male: i18n.t('form.genderMale'), other: i18n.t('form.genderOther') }[gender];
}

/** A language in the words of the interface: `zh-CN` is `Chinese (China)` or `中文（中国）`. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(textLanguage(), { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    // A tag that no registry knows (RangeError) is shown as it was written.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

/** A single value of a contact as a reader wants it: codes in words. */
export function valueText(field: string, value: string): string {
  if (field === 'language') return languageName(value);
  if (field.startsWith('consent.')) return value === 'granted' ? i18n.t('duplicates.granted') : i18n.t('duplicates.denied');
  return field === 'gender' && isGender(value) ? genderText(value) : value;
}

function isGender(value: string): value is NonNullable<ContactDraft['gender']> {
  return value === 'female' || value === 'male' || value === 'other';
}
