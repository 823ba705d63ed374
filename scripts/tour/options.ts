import { parseArgs } from 'node:util';

/** Language (BCP 47) and colour scheme that the tour is taken in. */
export type TourOptions = { lang: string; dark: boolean };

export function readOptions(args: readonly string[] = process.argv.slice(2)): TourOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { lang: { type: 'string', default: 'en-US' }, dark: { type: 'boolean', default: false }, tour: { type: 'boolean' } },
  });
  return { lang: values.lang, dark: values.dark };
}
