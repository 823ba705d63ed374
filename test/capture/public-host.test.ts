import { describe, expect, it } from 'vitest';
import { isPublicHost } from '../../lib/capture/email';

describe('isPublicHost', () => {
  it.each(['acme.com', 'acme.cz', 'acme.co.uk', 'mail.acme.IO', '例子.中国', 'acme.example'])('knows the ending of %s', (host) => {
    expect(isPublicHost(host)).toBe(true);
  });
  it.each(['server.local', 'acme.notaword', 'logo.png'])('knows that nobody registers %s', (host) => {
    expect(isPublicHost(host)).toBe(false);
  });
});
