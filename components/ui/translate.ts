import { i18n } from '#i18n';

/** A text whose key is made at run time (`reason.<code>`). Empty when the locale files do not have it; `$1 …` come from `params`. */
export function translate(key: string, params: string[] = []): string {
  return (i18n as unknown as { t: (key: string, params?: string[]) => string }).t(key, params);
}

/** Last part of a locale key from a code of the domain: dots and dashes become underscores. */
export function keyOf(code: string): string {
  return code.replaceAll(/[.-]/g, '_');
}
