import { describe, expect, it } from 'vitest';
import { failureOf } from '../../lib/app/failure-of';
import { type Handlers, answerQuestion } from '../../lib/messaging/serve';

const SELF = { id: 'sidecard', origin: 'chrome-extension://sidecard/' };
const OWN_PAGE = { id: 'sidecard', url: 'chrome-extension://sidecard/popup.html' };
const CONTENT_SCRIPT = { id: 'sidecard', url: 'https://acme.example/team' };
const ID = '0192f0c1-2d3e-7a4b-8c5d-6e7f8a9b0c1d';

function context(overrides: Partial<Handlers> = {}) {
  const asked: { name: string; payload: unknown }[] = [];
  const handlers = new Proxy(overrides as Handlers, {
    get: (own, name: keyof Handlers) =>
      own[name] ??
      (async (payload: unknown) => {
        asked.push({ name, payload });
        return { ok: true, value: 'answered' };
      }),
  });
  return { asked, context: { handlers, self: SELF, failureOf } };
}

describe('answerQuestion', () => {
  it('answers a page of the extension', async () => {
    const { asked, context: own } = context();
    expect(await answerQuestion({ name: 'contacts.card', payload: { id: ID } }, OWN_PAGE, own)).toEqual({ ok: true, value: 'answered' });
    expect(asked).toEqual([{ name: 'contacts.card', payload: { id: ID } }]);
  });

  it.each([
    ['a content script that reads', CONTENT_SCRIPT],
    ['another extension', { id: 'other', url: 'chrome-extension://other/popup.html' }],
    ['a page whose address only begins like ours', { id: 'sidecard', url: 'chrome-extension://sidecard.evil.example/popup.html' }],
    ['a sender without an address', { id: 'sidecard' }],
    ['no sender', undefined],
  ])('refuses %s', async (_, sender) => {
    const { asked, context: own } = context();
    expect(await answerQuestion({ name: 'contacts.card', payload: { id: ID } }, sender, own)).toEqual({
      ok: false,
      failure: { reason: 'refused', detail: 'sender' },
    });
    expect(asked).toEqual([]);
  });

  it.each(['contacts.erase', '__proto__', 'constructor', 'toString', '', 7, undefined])('refuses the unknown message %s', async (name) => {
    const { asked, context: own } = context();
    expect(await answerQuestion({ name, payload: {} }, OWN_PAGE, own)).toMatchObject({ ok: false, failure: { reason: 'refused' } });
    expect(asked).toEqual([]);
  });

  it.each([
    ['a missing field', {}, 'id'],
    ['a wrong type', { id: 5 }, 'id'],
    ['an unknown field beside right ones', { id: ID, admin: true }, ''],
  ])('refuses %s and says where', async (_, payload, path) => {
    const { asked, context: own } = context();
    expect(await answerQuestion({ name: 'contacts.card', payload }, OWN_PAGE, own)).toMatchObject({
      ok: false,
      failure: { reason: 'invalid', issues: [{ path }] },
    });
    expect(asked).toEqual([]);
  });

  it('refuses a payload that is too deep or too large before it is parsed', async () => {
    const { context: own } = context();
    const deep = JSON.parse('['.repeat(200) + ']'.repeat(200)) as unknown;
    expect(await answerQuestion({ name: 'search.query', payload: deep }, OWN_PAGE, own)).toEqual({
      ok: false,
      failure: { reason: 'refused', detail: 'depth' },
    });
    const large = { text: 'x'.repeat(9 * 1024 * 1024), limit: 1 };
    expect(await answerQuestion({ name: 'search.query', payload: large }, OWN_PAGE, own)).toEqual({
      ok: false,
      failure: { reason: 'refused', detail: 'bytes' },
    });
  });

  it('turns what a handler throws into data that names the cause', async () => {
    const full = Object.assign(new Error('store: the disk is full'), { code: 'quota' });
    const { context: own } = context({ 'status.get': () => Promise.reject(full), 'settings.get': () => Promise.reject(new Error('boom')) });
    expect(await answerQuestion({ name: 'status.get', payload: {} }, OWN_PAGE, own)).toEqual({ ok: false, failure: { reason: 'quota' } });
    expect(await answerQuestion({ name: 'settings.get', payload: {} }, OWN_PAGE, own)).toEqual({
      ok: false,
      failure: { reason: 'failed', detail: 'boom' },
    });
  });
});
