import { callingCountries } from '../../lib/capture/calling-countries';
import { formatLocale } from '../ui/locale';

/** Every country or region with a calling code, by its name in the user's language. Codes are ISO 3166-1 alpha-2. */
export function countryOptions(): { value: string; label: string }[] {
  const locale = formatLocale();
  const collator = new Intl.Collator(locale);
  return callingCountries()
    .map((value) => ({ value, label: countryName(value) }))
    .filter(({ value, label }) => label !== value)
    .sort((x, y) => collator.compare(x.label, y.label));
}

/** The name of a country in the user's language; the code where it has none. */
export function countryName(code: string): string {
  return new Intl.DisplayNames(formatLocale(), { type: 'region', fallback: 'code' }).of(code) ?? code;
}
