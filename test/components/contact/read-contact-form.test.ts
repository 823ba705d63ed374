import { describe, expect, it } from 'vitest';
import { type ContactFormValues, formValues } from '../../../components/contact/contact-form-values';
import { readContactForm } from '../../../components/contact/read-contact-form';
import { type ContactDraft, emptyContactDraft } from '../../../lib/domain/contact/contact';

function contact(fields: Partial<ContactDraft> = {}): ContactDraft {
  return { ...emptyContactDraft('individual', 'Ana Gómez'), ...fields };
}
function read(base: ContactDraft, typed: Partial<ContactFormValues>) {
  return readContactForm({ ...formValues(base), ...typed }, base, 'DE');
}

describe('readContactForm', () => {
  it('gives back an untouched contact as it was, also where its values would not pass as typed ones', () => {
    const base = contact({
      phones: [{ id: 'p', raw: 'Durchwahl 12', label: 'work' }],
      unknownProps: [{ name: 'X-A', params: {}, value: '1' }],
      photo: 'https://acme.example/a.png',
      name: { full: 'Ana Gómez', given: 'Ana', surname: 'Gómez' },
    });
    expect(read(base, {})).toEqual({ ok: true, draft: base });
  });

  it('names the wrong field beside each mistake', () => {
    const wrong = read(contact(), {
      full: ' ',
      emails: [
        { id: 'a', address: 'ana@' },
        { id: 'b', address: 'ana@acme.example' },
      ],
      phones: [{ id: 'c', raw: '12', label: '' }],
      urls: [{ id: 'd', uri: 'javascript:alert(1)' }],
      birthday: '2024-02-31',
      domains: 'acme',
    });
    expect(wrong).toEqual({
      ok: false,
      issues: { full: 'required', 'emails.a': 'email', 'phones.c': 'phone', 'urls.d': 'uri', birthday: 'date', domains: 'domain' },
    });
  });

  it('reads phone numbers as of the country, and web addresses without a scheme', () => {
    const done = read(contact(), {
      phones: [{ id: 'p', raw: '030 901820', label: 'work' }],
      urls: [{ id: 'u', uri: 'acme.example/team' }],
      emails: [{ id: 'e', address: 'ａｎａ＠ａｃｍｅ．ｅｘａｍｐｌｅ' }],
    });
    expect(done.ok && done.draft.phones).toEqual([{ id: 'p', raw: '030 901820', e164: '+4930901820', label: 'work' }]);
    expect(done.ok && done.draft.urls).toEqual([{ id: 'u', uri: 'https://acme.example/team' }]);
    expect(done.ok && done.draft.emails).toEqual([{ id: 'e', address: 'ana@acme.example' }]);
  });

  it('drops emptied elements and the parts of a name that was replaced', () => {
    const base = contact({ name: { full: 'Ana Gómez', given: 'Ana', surname: 'Gómez' }, emails: [{ id: 'e', address: 'a@b.example' }] });
    const done = read(base, { full: 'Ana Lucía Gómez', emails: [{ id: 'e', address: ' ' }] });
    expect(done.ok && done.draft.name).toEqual({ full: 'Ana Lucía Gómez' });
    expect(done.ok && done.draft.emails).toEqual([]);
  });

  it('reads a birthday of the Chinese calendar, an anniversary and an own rhythm, and takes them away again', () => {
    const done = read(contact(), { birthday: '--08-30', lunar: true, anniversary: '2019-05-04', rhythm: { ideal: ' 14 ', latest: '30' } });
    expect(done).toMatchObject({
      ok: true,
      draft: { birthday: '--08-30', birthdayCalendar: 'chinese', anniversary: '2019-05-04', cadence: { ideal: 14, latest: 30 } },
    });
    const base = done.ok ? done.draft : contact();
    expect(read(base, {})).toEqual({ ok: true, draft: base });
    const bare = read(base, { birthday: '', lunar: false, anniversary: '', rhythm: { ideal: '', latest: ' ' } });
    expect(bare.ok && [bare.draft.birthday, bare.draft.birthdayCalendar, bare.draft.anniversary, bare.draft.cadence]).toEqual(
      Array.from({ length: 4 }),
    );
  });

  it('takes one number of a rhythm for both, and says which of two is wrong', () => {
    const rhythm = (ideal: string, latest: string) => read(contact(), { rhythm: { ideal, latest } });
    expect(rhythm('', '20')).toMatchObject({ draft: { cadence: { ideal: 20, latest: 20 } } });
    expect(rhythm('20', '')).toMatchObject({ draft: { cadence: { ideal: 20, latest: 20 } } });
    expect(rhythm('0', 'monthly')).toEqual({ ok: false, issues: { 'rhythm.ideal': 'days', 'rhythm.latest': 'days' } });
    expect(rhythm('3651', '')).toEqual({ ok: false, issues: { 'rhythm.ideal': 'days' } });
    expect(rhythm('30', '14')).toEqual({ ok: false, issues: { 'rhythm.latest': 'order' } });
    expect(read(contact(), { anniversary: '2024-02-30' })).toEqual({ ok: false, issues: { anniversary: 'date' } });
  });

  it('says where a text is too long', () => {
    const done = read(contact(), {
      note: 'x'.repeat(20_001),
      orgs: [{ id: 'o', name: 'y'.repeat(501), title: '', department: '', current: true }],
    });
    expect(done).toEqual({ ok: false, issues: { note: 'long', 'orgs.o': 'long' } });
  });
});
