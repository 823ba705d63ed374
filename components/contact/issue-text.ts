import { i18n } from '#i18n';
import type { FieldIssue } from './read-contact-form';

/** What is wrong with a field and how to mend it, in words. */
export function issueText(issue: FieldIssue): string {
  return {
    required: i18n.t('form.issue.required'),
    email: i18n.t('form.issue.email'),
    phone: i18n.t('form.issue.phone'),
    uri: i18n.t('form.issue.uri'),
    date: i18n.t('form.issue.date'),
    days: i18n.t('form.issue.days'),
    order: i18n.t('cadence.badOrder'),
    domain: i18n.t('form.issue.domain'),
    long: i18n.t('form.issue.long'),
    invalid: i18n.t('form.issue.invalid'),
  }[issue];
}
