import { getCountries } from 'libphonenumber-js/max';

/** Every country and territory that has telephone numbers of its own, ISO 3166-1 alpha-2. */
export function callingCountries(): string[] {
  return getCountries();
}
