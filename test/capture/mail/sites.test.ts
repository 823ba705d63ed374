import { describe, expect, it } from 'vitest';
import { MAIL_FIXTURES, readMailFixture, readMailHtml } from '../../support/mail-fixture';

describe('readMail', () => {
  it.each(MAIL_FIXTURES)('finds what a reader finds on %s', (name) => {
    const { found, expected } = readMailFixture(name);
    expect(found).toEqual(expected);
  });

  it('answers nothing on a page without a mail', () => {
    expect(readMailHtml('<p>From here to Paris</p><p>From: Berlin</p><p>To: Paris</p>')).toBeUndefined();
    expect(readMailHtml('<main><h1>Contact</h1><p>ada@site.example</p></main>')).toBeUndefined();
  });
});
