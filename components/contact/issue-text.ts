import type { OwnIssue } from '../../lib/domain/own-field/own-input';
import { i18n } from '#i18n';
import { ownIssueText } from '../fields/own-text';
import type { FieldIssue } from './read-contact-form';

/** What is wrong with a field and how to mend it, in words. */
export function issueText(issue: FieldIssue): string {
  if (isOwn(issue)) return ownIssueText(issue.slice(4) as OwnIssue);
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

function isOwn(issue: FieldIssue): issue is `own-${OwnIssue}` {
  return issue.startsWith('own-');
}
