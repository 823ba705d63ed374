import { describe, expect, it } from 'vitest';
import { askRaw } from '../support/browser/ask';
import { sidecardSession } from './session';

const session = sidecardSession();

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = { value };
  return value;
}

describe('the door of the worker', () => {
  it.each([
    ['an unknown message', { name: 'contacts.dump', payload: {} }, 'refused'],
    ['the name of an inherited property', { name: 'constructor', payload: {} }, 'refused'],
    ['an unknown field', { name: 'contacts.card', payload: { id: '0190163d-8694-739b-aea5-966c26f8ad91', all: true } }, 'invalid'],
    ['a page of records beyond a screen', { name: 'search.query', payload: { text: '', limit: 100_000 } }, 'invalid'],
    ['a payload that is too deep', { name: 'search.query', payload: nested(60) }, 'refused'],
    ['no question at all', null, 'refused'],
  ])('refuses %s', async (_, question, reason) => {
    expect(await askRaw(session.sidecard.probe, question)).toMatchObject({ ok: false, failure: { reason } });
  });

  it('names the field that is wrong, and not its value', async () => {
    const answer = await askRaw(session.sidecard.probe, { name: 'contacts.card', payload: { id: 'secret' } });
    expect(answer).toMatchObject({ ok: false, failure: { reason: 'invalid', issues: [{ path: 'id' }] } });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});
