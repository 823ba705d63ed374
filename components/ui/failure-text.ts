import type { Failure } from '../../lib/domain/result';
import { i18n } from '#i18n';
import { keyOf, translate } from './translate';

/** An expected failure in words: what happened, and what to do about it. */
export function failureText(failure: Failure): { title: string; advice: string } {
  switch (failure.reason) {
    case 'invalid':
      return { title: i18n.t('failure.invalid'), advice: i18n.t('failure.invalidAdvice', [fieldsOf(failure.issues)]) };
    case 'stale':
      return { title: i18n.t('failure.stale'), advice: i18n.t('failure.staleAdvice') };
    case 'not-found':
      return { title: i18n.t('failure.notFound'), advice: i18n.t('failure.notFoundAdvice') };
    case 'quota':
      return { title: i18n.t('failure.quota'), advice: i18n.t('failure.quotaAdvice') };
    case 'blocked':
      return { title: i18n.t('failure.blocked'), advice: i18n.t('failure.blockedAdvice') };
    case 'recovery':
      return { title: i18n.t('failure.recovery'), advice: i18n.t('failure.recoveryAdvice') };
    case 'refused':
      return {
        title: i18n.t('failure.refused'),
        advice: translate(`failure.refused_${keyOf(failure.detail)}`) || i18n.t('failure.detail', [failure.detail]),
      };
    case 'failed':
      return { title: i18n.t('failure.failed'), advice: i18n.t('failure.detail', [failure.detail]) };
  }
}

function fieldsOf(issues: { path: string }[]): string {
  return [...new Set(issues.map((issue) => issue.path))].slice(0, 5).join(', ');
}
