import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { applySelection, initiallyUnticked } from '../../lib/capture/apply-selection';
import { toCandidates } from '../../lib/capture/candidates';
import { readPage } from '../../lib/capture/page/read-page';
import { readHtml } from '../support/read-html';

const LIST = `<html lang="en"><body><ul>
  <li id="a"><b>Ana Lopez</b><p>Buyer</p><a href="mailto:ana@x.example">mail</a> <a href="tel:+14155550132">call</a></li>
  <li id="b"><b>Ben Ott</b><p>Planner</p><a href="mailto:ben@x.example">mail</a></li>
  <li id="c"><b>Cleo Marsh</b><p>Editor</p><a href="mailto:cleo@x.example">mail</a></li></ul>
  <p><a href="https://www.linkedin.com/in/dora-kent">Dora Kent</a></p></body></html>`;

describe('readPage', () => {
  it('reads only the selection when it is asked to', () => {
    const { window } = new JSDOM(LIST, { url: 'https://site.example/' });
    const selected = window.document.getElementById('b');
    if (!selected) throw new Error('test: no #b');
    window.document.getSelection()?.selectAllChildren(selected);
    const reading = readPage(window.document, window.location, { now: () => 0, selection: true });
    expect(reading.selection).toContain('Ben Ott');
    const { candidates } = toCandidates(reading, { country: 'US', now: 0 });
    expect(candidates.map(({ draft }) => [draft.name.full, draft.emails[0]?.address])).toEqual([['Ben Ott', 'ben@x.example']]);
    // The place is that of the whole page.
    expect(candidates[0]?.fields[0]?.path).toBe('html.0/body.1/ul.0/li.1/b.0');
  });

  it('reads the whole page when nothing is selected', () => {
    expect(readHtml(LIST, { selection: true }).selection).toBeUndefined();
    expect(toCandidates(readHtml(LIST, { selection: true }), { country: 'US', now: 0 }).candidates).toHaveLength(4);
  });

  it('reads the record around a link', () => {
    const reading = readHtml(LIST, { link: 'mailto:cleo@x.example' });
    expect(reading.observations.map(({ raw }) => raw)).toEqual(['cleo@x.example']);
    const { candidates } = toCandidates(reading, { country: 'US', now: 0 });
    expect(candidates.map(({ draft }) => [draft.name.full, draft.orgs[0]?.title])).toEqual([['Cleo Marsh', 'Editor']]);
    expect(reading.link?.context).toContain('Cleo Marsh');
  });

  it('reads the link itself where no record is around it', () => {
    const [candidate] = toCandidates(readHtml('<p>x</p>', { link: 'mailto:eva.stone@x.example' }), { country: 'US', now: 0 }).candidates;
    expect(candidate?.draft).toMatchObject({ name: { full: 'Eva Stone' }, emails: [{ address: 'eva.stone@x.example' }] });
    expect(candidate?.preselected).toBe(false);
    const dora = toCandidates(readHtml(LIST, { link: 'https://www.linkedin.com/in/dora-kent' }), { country: 'US', now: 0 }).candidates[0];
    expect(dora?.draft).toMatchObject({ name: { full: 'Dora Kent' }, profiles: [{ service: 'linkedin', handle: 'dora-kent' }] });
  });
});

describe('toCandidates', () => {
  it('believes nothing that is not a reading', () => {
    for (const answer of [
      undefined,
      null,
      'x',
      {},
      { ...readHtml(LIST), extra: 1 },
      { ...readHtml(LIST), observations: [{ kind: 'name' }] },
    ]) {
      expect(toCandidates(answer, { country: 'US', now: 0 })).toMatchObject({ candidates: [], notes: [{ code: 'unreadable' }] });
    }
  });

  it('gives list elements ids of their own and says when and where each value was found', () => {
    const { candidates } = toCandidates(readHtml(LIST), { country: 'US', now: 77 });
    const ids = candidates.flatMap(({ draft }) => [...draft.emails, ...draft.phones, ...draft.orgs].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(candidates[0]?.provenance[0]).toMatchObject({
      field: 'name',
      url: 'https://site.example/page',
      at: 77,
      extractor: 'people@1',
      method: 'text',
    });
  });
});

describe('applySelection', () => {
  const candidate = () => {
    const [first] = toCandidates(readHtml(LIST), { country: 'US', now: 0 }).candidates;
    if (!first) throw new Error('test: nobody found');
    return first;
  };

  it('leaves out what is unticked and counts the positions anew', () => {
    const two = candidate();
    two.draft.emails.push({ id: 'second', address: 'ana2@x.example' });
    two.provenance.push({ field: 'emails.1', at: 0, extractor: 'links@1', method: 'link', confidence: 0.9 });
    const { draft, provenance } = applySelection(two, ['emails.0', 'orgs.0.title']);
    expect(draft.emails.map(({ address }) => address)).toEqual(['ana2@x.example']);
    expect(draft.orgs).toEqual([]);
    expect(provenance.map(({ field }) => field)).toEqual(['name', 'phones.0', 'emails.0']);
    expect(two.draft.emails).toHaveLength(2);
  });

  it('keeps the name and, with nothing unticked, everything', () => {
    const all = applySelection(candidate(), ['name']);
    expect(all.draft).toEqual(candidate().draft);
    expect(all.provenance).toEqual(candidate().provenance);
  });

  it('starts with doubtful fields unticked', () => {
    const doubtful = candidate();
    doubtful.fields.push({ ...doubtful.fields[0]!, field: 'note', preselected: false }); // the candidate has a name
    expect(initiallyUnticked(doubtful)).toEqual(['note']);
  });
});
