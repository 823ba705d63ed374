import { describe, expect, it } from 'vitest';
import type { ContactDraft } from '../../lib/domain/contact/contact';
import { classify } from '../../lib/match/classify';
import { frequenciesFrom } from '../../lib/match/frequencies';
import { matchKeys } from '../../lib/match/keys';
import { draftOf, testId } from '../support/contact-builder';

const BOUNDS = { reviewFrom: -1, knownFrom: 10 };

/** Classifies a draft against a book of 1,000 that holds `known`; `counts` says how many carry a key, else those of `known` do. */
function against(
  draft: ContactDraft,
  known: ContactDraft[],
  { counts = {}, bookSize = 1000 }: { counts?: Record<string, number>; bookSize?: number } = {},
) {
  const keys = matchKeys(draft, 'CN');
  const carried = keys.map((key) => counts[key] ?? known.filter((contact) => matchKeys(contact, 'CN').includes(key)).length);
  const candidates = known.map((contact, at) => ({ rootId: testId(at), contact }));
  return classify(draft, candidates, { bookSize, country: 'CN', bounds: BOUNDS, frequencies: frequenciesFrom(keys, carried, bookSize, 1) });
}

describe('classify', () => {
  it('leaves colleagues of nearly one name to a look, however much else agrees, and knows one person with two mailboxes (CL-1)', () => {
    const at = (full: string, address: string) => draftOf(full, { emails: [address], org: 'Acme' });
    const jan = at('Jan Novak', 'jan.novak@acme.example');
    const mario = at('Mario Rossi', 'm.rossi@acme.example');
    for (const bookSize of [2, 2000]) {
      expect(against(at('Jana Novak', 'jana.novak@acme.example'), [jan], { bookSize }).state).toBe('possible');
      expect(against(at('Maria Rossi', 'maria.rossi@acme.example'), [mario], { bookSize }).state).toBe('possible');
    }
    expect(against(at('Jan Novak', 'jnovak@acme.example'), [jan], { bookSize: 2 }).state).toBe('known');
  });

  it('knows 陈伟 as Wei Chen by the same mobile, and says why (CL-1)', () => {
    const result = against(draftOf('陈伟', { phones: ['138 0013 8000'] }), [draftOf('Wei Chen', { phones: ['+8613800138000'] })]);
    expect(result.state).toBe('known');
    const [match] = result.matches;
    expect(match?.evidence.map(({ comparison, level }) => `${comparison}.${level}`)).toEqual([
      'prior.book',
      'phone.same',
      'name.equivalent',
    ]);
    expect(match?.weight).toBeCloseTo(match?.evidence.reduce((sum, each) => sum + each.weight, 0) ?? 0, 2);
    expect(match?.evidence[1]?.shared).toBe(2);
  });

  it.each([
    ['e-mail', { emails: ['Ana.Silva@acme.example'] }],
    ['phone', { phones: ['+86 138 0013 8000'] }],
    ['profile', { profiles: ['https://cn.linkedin.com/in/anasilva'] }],
  ])('knows a contact by the same %s in a book of a million (CL-1)', (_, values) => {
    const known = draftOf('Ana Silva', {
      emails: ['ana.silva@acme.example'],
      phones: ['13800138000'],
      profiles: ['https://www.linkedin.com/in/anasilva/'],
    });
    expect(against(draftOf('Ana Silva', values), [known], { bookSize: 1_000_000 }).state).toBe('known');
  });

  it('takes colleagues behind one switchboard and domain for two people (CL-2)', () => {
    const known = draftOf('Ana Silva', { emails: ['ana@acme.example'], phones: ['021-68881234'], org: 'Acme Ltd' });
    const colleague = draftOf('Tom Becker', { emails: ['tom@acme.example'], phones: ['021-68881234'], org: 'Acme' });
    expect(against(colleague, [known]).state).toBe('new');
    expect(against(colleague, [known], { bookSize: 50 }).state).toBe('new');
    expect(against(colleague, [known], { counts: { 'phone:+862168881234': 40 } }).state).toBe('new');
    const sameSurname = draftOf('Rita Silva', { emails: ['rita@acme.example'], phones: ['021-68881234'], org: 'Acme' });
    expect(against(sameSurname, [known]).state).not.toBe('known');
  });

  it('tells two extensions of one number apart (CL-2)', () => {
    const known = draftOf('Ana Silva', { phones: ['021-68881234转801'] });
    expect(against(draftOf('A. Becker', { phones: ['021-68881234转802'] }), [known]).state).toBe('new');
  });

  it('proposes a family that shares surname and phone, and never knows it (CL-3)', () => {
    expect(against(draftOf('Rita Becker', { phones: ['13800138000'] }), [draftOf('Tom Becker', { phones: ['13800138000'] })]).state).toBe(
      'possible',
    );
    expect(against(draftOf('陈芳', { phones: ['13800138000'] }), [draftOf('陈伟', { phones: ['13800138000'] })]).state).toBe('possible');
  });

  it('never knows by organisation and phone alone what has another name (CL-3)', () => {
    const known = draftOf('Tom Becker', { phones: ['13800138000'], org: 'Acme', title: 'Buyer' });
    const other = draftOf('Ana Silva', { phones: ['13800138000'], org: 'Acme', title: 'Buyer' });
    for (const bookSize of [1, 100, 100_000]) expect(against(other, [known], { bookSize }).state).not.toBe('known');
  });

  it('proposes Senior and Junior, and never knows them (CL-4)', () => {
    const known = draftOf('John Miller Sr.', { emails: ['miller@home.example'], phones: ['13800138000'] });
    expect(against(draftOf('John Miller Jr.', { emails: ['miller@home.example'], phones: ['13800138000'] }), [known]).state).toBe(
      'possible',
    );
  });

  it('proposes another LinkedIn page under the same name and mailbox (CL-4)', () => {
    const known = draftOf('Ana Silva', { emails: ['ana@acme.example'], profiles: ['https://linkedin.com/in/ana-1'] });
    expect(
      against(draftOf('Ana Silva', { emails: ['ana@acme.example'], profiles: ['https://linkedin.com/in/ana-2'] }), [known]).state,
    ).toBe('possible');
  });

  it('takes a task mailbox for little evidence (CL-5)', () => {
    const known = draftOf('Ana Silva', { emails: ['info@acme.example'] });
    const result = against(draftOf('Tom Becker', { emails: ['info@acme.example'] }), [known]);
    expect(result.state).toBe('new');
  });

  it('takes a mailbox that many contacts carry for little evidence (CL-5)', () => {
    const known = draftOf('Wei Zhang', { emails: ['export@alibaba-mail.example', 'desk1@acme.example'] });
    const draft = draftOf('Tom Becker', { emails: ['desk1@acme.example'] });
    expect(against(draft, [known]).state).toBe('possible');
    expect(against(draft, [known], { counts: { 'email:desk1@acme.example': 60 } }).state).toBe('new');
  });

  it('weighs a rare name more than one that many bear (CL-6)', () => {
    const rare = against(draftOf('Zbigniew Okonkwo'), [draftOf('Zbigniew Okonkwo')]);
    expect(rare.state).toBe('possible');
    expect(against(draftOf('王伟'), [draftOf('王伟')], { counts: { 'name:wang wei': 30 } }).state).toBe('new');
  });

  it('knows an organisation by its domain, in another spelling and legal form (CL-7)', () => {
    const known = draftOf('Acme GmbH', { domains: ['acme.example'], emails: ['info@acme.example'] }, 'org');
    expect(against(draftOf('ACME', { urls: [{ id: 'u', uri: 'https://www.acme.example/' }] }, 'org'), [known]).state).toBe('known');
    expect(against(draftOf('Acme Cleaning Service', { domains: ['other.example'] }, 'org'), [known]).state).toBe('new');
  });

  it.each([
    ['上海远锐源网络科技有限公司', '远锐源', 'similar'],
    ['Acme Robotics GmbH', 'ACME', 'similar'],
    ['Acme Robotics GmbH', 'Acme Robotics Ltd', 'same'],
    ['Verdant Optics AB', 'Verdant Robotics Inc.', 'different'],
  ])('compares the employers %s and %s as %s (CL-2)', (one, other, level) => {
    const result = against(draftOf('陈伟', { phones: ['13800138000'], org: one }), [
      draftOf('陈伟', { phones: ['13800138000'], org: other }),
    ]);
    expect(result.matches[0]?.evidence.find((each) => each.comparison === 'org')?.level).toBe(level);
  });

  it('never takes a person for an organisation (CL-7)', () => {
    const known = draftOf('Acme GmbH', { emails: ['info@acme.example'], phones: ['021-68881234'] }, 'org');
    expect(against(draftOf('Acme', { emails: ['info@acme.example'], phones: ['021-68881234'] }), [known]).state).toBe('new');
  });

  it('answers one match a customer, known ones first, and what saving would change (CL-8)', () => {
    const draft = draftOf('Ana Silva', { emails: ['ana@acme.example'], phones: ['13800138000'], org: 'Acme' });
    const known = draftOf('Ana Silva', { emails: ['ana@acme.example'] });
    const family = draftOf('Rui Silva', { phones: ['13800138000'] });
    const keys = matchKeys(draft, 'CN');
    const context = {
      bookSize: 1000,
      country: 'CN',
      bounds: BOUNDS,
      frequencies: frequenciesFrom(
        keys,
        keys.map(() => 1),
        1000,
        1,
      ),
    };
    const candidates = [family, known, known].map((contact, at) => ({ rootId: testId(Math.min(at, 1)), contact }));
    const result = classify(draft, candidates, context);
    expect(result.matches.map(({ rootId }) => rootId)).toEqual([testId(1), testId(0)]);
    expect(result.matches[0]?.changes).toEqual([
      { field: 'phones', to: '13800138000' },
      { field: 'orgs', to: 'Acme' },
    ]);
  });
});
