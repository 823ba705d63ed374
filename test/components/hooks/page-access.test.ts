import { describe, expect, it } from 'vitest';
import { originPattern, outcomeOf } from '../../../components/hooks/page-access';

describe('outcomeOf', () => {
  it.each([
    [
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      undefined,
      'no-access',
    ],
    [
      'Cannot access contents of url "https://chrome-extension.example/". Extension manifest must request permission to access this host.',
      undefined,
      'no-access',
    ],
    ['Missing host permission for the tab', undefined, 'no-access'],
    ['Cannot access a chrome:// URL', undefined, 'unreadable'],
    ['The extensions gallery cannot be scripted.', undefined, 'unreadable'],
    ['Frame with ID 0 is showing error page', undefined, 'unreadable'],
    ['Cannot access contents of the page.', 'chrome://settings/', 'unreadable'],
    ['The tab was closed.', 'https://acme.example/', 'failed'],
  ])('tells apart what the browser says: %s', (message, url, state) => {
    expect(outcomeOf(message, url).state).toBe(state);
  });
});

describe('originPattern', () => {
  it('asks for one site and never for its port, which match patterns do not have', () => {
    expect(originPattern('https://mail.acme.example:8443/inbox?x=1')).toBe('https://mail.acme.example/*');
  });
  it('has no pattern for what is not a web page', () => {
    expect(originPattern('chrome://settings/')).toBeUndefined();
    expect(originPattern('not an address')).toBeUndefined();
    expect(originPattern(undefined)).toBeUndefined();
  });
});
