import type { SampleRecord } from '../../lib/domain/sample/sample-record';
import { type Result, ok } from '../../lib/domain/result';
import { intlCalendar } from '../../lib/followup/calendar';
import { textLanguage } from '../ui/locale';
import { newRequestId } from './new-request-id';
import type { Ask } from './use-ask';

/** The sample data around now, in the book's currency and the language of the texts; loaded when it is wanted. The worker writes it. */
export async function makeSample(ask: Ask): Promise<Result<SampleRecord[]>> {
  const [{ sampleBook }, settings] = await Promise.all([import('../../lib/sample/sample-book'), ask('settings.get', {})]);
  if (!settings.ok) return settings;
  const calendar = intlCalendar(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const { currency } = settings.value;
  return ok(sampleBook({ now: Date.now(), newId: newRequestId, calendar, currency, languages: [textLanguage()] }));
}
