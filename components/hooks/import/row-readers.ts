import { countryCode } from '../../../lib/capture/country';
import { readPhone } from '../../../lib/capture/phone';
import type { OwnField } from '../../../lib/domain/own-field/own-field';
import type { Settings } from '../../../lib/domain/setup/settings';
import type { RowReaders } from '../../../lib/interchange/mapping/row';
import type { ReadDate } from '../../../lib/interchange/mapping/read-values';

/** Countries and numbers of a file repeat: what was read once is kept. */
const MOST = 20_000;

/** What only this page can know of a row: the user's country, currency and time zone. */
export function rowReaders(
  { country, currency }: Pick<Settings, 'country' | 'currency'>,
  now: number,
  fields: readonly OwnField[] = [],
): RowReaders {
  const countries = new Map<string, string | undefined>();
  return {
    now,
    currency,
    country2: country,
    fields: new Map(fields.map((field) => [field.key, field])),
    country(text) {
      if (!countries.has(text) && countries.size < MOST) countries.set(text, countryCode(text));
      return countries.has(text) ? countries.get(text) : countryCode(text);
    },
    phone(raw, near) {
      const read = readPhone(raw, 'phone', near);
      return (
        read && { ...(read.e164 && { e164: read.e164 }), ...(read.ext && { ext: read.ext }), ...(read.label && { label: read.label }) }
      );
    },
    instant,
  };
}

/** The instant of a date in the zone of this machine; noon where there is no time, so that the day stays the day. */
function instant({ year, month, day, hour = 12, minute = 0, second = 0, zone }: ReadDate): number {
  if (zone !== undefined) return Date.UTC(year, month - 1, day, hour, minute, second) - zone * 60_000;
  return new Date(year, month - 1, day, hour, minute, second).getTime();
}
