import type { ObservationParts } from '../observation';

/** Countries whose addresses put the place before the region and the postcode (UPU S42). */
const PLACE_FIRST =
  /^(?:us|usa|united states.*|gb|uk|united kingdom|ca|canada|au|australia|nz|new zealand|in|india|ie|ireland|sg|singapore)$/i;

/** Parts of an address as lines in the order of its country. */
export function printAddress({ street, locality, region, postcode, country }: ObservationParts): string {
  const place = PLACE_FIRST.test(country?.trim() ?? '')
    ? [locality, [region, postcode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
    : [[postcode, locality].filter(Boolean).join(' '), region].filter(Boolean).join(', ');
  return [street, place, country].filter(Boolean).join('\n');
}
