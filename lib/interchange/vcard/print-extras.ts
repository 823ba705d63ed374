import type { Contact } from '../../domain/contact/contact';
import { paramText } from './print-values';

/** A picture within the card: a `data:` address in 4.0 (RFC 6350 section 6.2.4), base64 in 3.0 (RFC 2426 section 3.1.4). */
export function pictureLine(picture: string, is4: boolean): string {
  const [, type = 'jpeg', bytes = ''] = /^data:image\/(\w+);base64,(.*)$/s.exec(picture) ?? [];
  return is4 ? `PHOTO:${picture}` : `PHOTO;ENCODING=b;TYPE=${type.toUpperCase()}:${bytes}`;
}

/** A property that was kept unread, as it came; its value is still escaped. */
export function unknownLine({ name, params, value }: Contact['unknownProps'][number]): string {
  const { GROUP: group, ...rest } = params;
  const written = Object.entries(rest).map(([key, text]) => `;${key}=${paramText(text)}`);
  return `${group ? `${group}.` : ''}${name}${written.join('')}:${value.replace(/\r\n?|\n/g, '\\n')}`;
}
