import { describe, expect, it } from 'vitest';
import { click, findAll, see } from '../support/browser/find';
import { openExtensionPage } from '../support/browser/toolbar';
import { until } from '../support/browser/until';
import { type ContactDraft, emptyContactDraft } from '../../lib/domain/contact/contact';
import type { SaveItem } from '../../lib/messaging/request-parts';
import { saveItem } from './drafts';
import { sidecardSession } from './session';

const session = sidecardSession();

async function save(...people: Parameters<typeof saveItem>[0][]): Promise<string[]> {
  const { saved } = await session.ask('contacts.save', { items: people.map((person) => saveItem(person)) });
  return saved.map(({ id }) => id);
}

async function names(): Promise<string[]> {
  const { rows } = await session.ask('contacts.list', { filter: {}, sort: { by: 'name', descending: false }, offset: 0, limit: 100 });
  return rows.map(({ name }) => name);
}

async function suggested(contactId: string): Promise<string[]> {
  const { pairs } = await session.ask('pairs.page', { offset: 0, limit: 50, contactId });
  return pairs.map(({ pair }) => (pair.a === contactId ? pair.b : pair.a));
}

describe('duplicates', () => {
  it('are found after saving, merged into one and apart again after undo', async () => {
    const [ana = '', twin = ''] = await save(
      { name: 'Ana Sandoval', email: 'ana@lumen.example', org: 'Lumen' },
      { name: 'Ana Sandoval', email: 'ana@lumen.example', phone: '+1 415 555 0134', org: 'Lumen Inc.' },
    );
    await until('the pair', async () => (await suggested(ana)).includes(twin));
    const { link } = await session.ask('pairs.merge', { a: ana, b: twin, choices: {} });
    expect(link).toMatchObject({ type: 'same', by: 'user' });
    const merged = await session.ask('contacts.card', { id: twin });
    expect(merged.members.map(({ id }) => id).sort()).toEqual([ana, twin].sort());
    expect(merged.shown.emails).toHaveLength(1);
    expect(merged.shown.phones).toHaveLength(1);
    expect((await names()).filter((name) => name === 'Ana Sandoval')).toHaveLength(1);
    expect(await suggested(ana)).toEqual([]);

    await session.ask('links.undo', { id: link.id });
    expect((await session.ask('contacts.card', { id: ana })).members.map(({ id }) => id)).toEqual([ana]);
    expect((await session.ask('contacts.card', { id: twin })).members.map(({ id }) => id)).toEqual([twin]);
    expect((await names()).filter((name) => name === 'Ana Sandoval')).toHaveLength(2);
  });

  it('are merged three into one and undone in another order, an edit staying with the record that it was made on', async () => {
    const [a = '', b = '', c = ''] = await save(
      { name: 'Bo Lindqvist', email: 'bo@nord.example' },
      { name: 'Bo Lindqvist', email: 'bo.lindqvist@nord.example' },
      { name: 'B. Lindqvist', phone: '+46 8 123 456 78' },
    );
    const first = await session.ask('pairs.merge', { a, b, choices: {} });
    const second = await session.ask('pairs.merge', { a: b, b: c, choices: {} });
    const merged = await session.ask('contacts.card', { id: c });
    expect(merged.members).toHaveLength(3);
    const record = merged.members.find(({ id }) => id === b);
    await session.ask('contacts.update', { id: b, rev: record?.rev ?? '', patch: { occupation: 'Buyer' } });

    await session.ask('links.undo', { id: first.link.id });
    expect((await session.ask('contacts.card', { id: a })).members.map(({ id }) => id)).toEqual([a]);
    expect((await session.ask('contacts.card', { id: b })).members.map(({ id }) => id).sort()).toEqual([b, c].sort());
    await session.ask('links.undo', { id: second.link.id });
    const cards = await Promise.all([a, b, c].map((id) => session.ask('contacts.card', { id })));
    expect(cards.map(({ members }) => members.length)).toEqual([1, 1, 1]);
    expect(cards.map(({ shown }) => shown.occupation)).toEqual([undefined, 'Buyer', undefined]);
  });

  it('that the user calls different stay different, also after an edit and a restart', async () => {
    const [a = '', b = ''] = await save(
      { name: 'Chen Wei', phone: '+86 138 0013 8000', org: 'Haitong' },
      { name: 'Chen Wei', phone: '+86 138 0013 8000', org: 'Haitong Trading' },
    );
    await until('the pair', async () => (await suggested(a)).includes(b));
    await session.ask('pairs.differ', { a, b });
    expect(await suggested(a)).toEqual([]);
    const [member] = (await session.ask('contacts.card', { id: a })).members;
    await session.ask('contacts.update', { id: a, rev: member?.rev ?? '', patch: { occupation: 'Trader' } });
    await session.restart();
    expect((await session.ask('contacts.card', { id: a })).shown.occupation).toBe('Trader');
    expect(await suggested(a)).toEqual([]);
    expect(await suggested(b)).toEqual([]);
  });

  it('are merged a band at a time, counted before, taken back together, each kept in the log', async () => {
    const twins = await save(
      { name: 'Ingrid Solberg', email: 'ingrid@fjell.example', org: 'Fjell' },
      { name: 'Ingrid Solberg', email: 'ingrid@fjell.example', phone: '+47 22 12 34 56', org: 'Fjell AS' },
      { name: 'Mateo Quiroga', email: 'mateo@plata.example', org: 'Plata' },
      { name: 'Mateo Quiroga', email: 'mateo@plata.example', phone: '+54 11 4321 5678', org: 'Plata SA' },
    );
    const known = async (name: string) => (await names()).filter((each) => each === name).length;
    await until('both pairs', async () => (await Promise.all(twins.map(suggested))).every((others) => others.length > 0));
    const page = await openExtensionPage(session.sidecard, 'dashboard.html#/duplicates');
    await click(page, { role: 'tab', name: 'Several at once' });
    await page.select('select', '0');
    await see(page, /\d+ customers become \d+/);
    for (const box of await findAll(page, { role: 'checkbox' })) {
      const isOurs = await box.evaluate((element) =>
        /Select all|Solberg|Quiroga/.test(element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? ''),
      );
      if (!isOurs) await box.click();
    }
    await see(page, '4 customers become 2');
    await click(page, { role: 'button', name: 'Merge 2 pairs' });
    await see(page, '2 pairs merged');
    expect([await known('Ingrid Solberg'), await known('Mateo Quiroga')]).toEqual([1, 1]);
    await click(page, { role: 'button', name: 'Undo' });
    await see(page, '2 merges taken back');
    expect([await known('Ingrid Solberg'), await known('Mateo Quiroga')]).toEqual([2, 2]);
    await click(page, { role: 'tab', name: 'Decisions' });
    await see(page, /Ingrid Solberg/);
    await page.close();
  });

  it('wait with a merge until each conflict is decided, by one key each, and come apart from the toast', async () => {
    const [a = '', b = ''] = await save(
      { name: 'Rosalind Achterberg', email: 'rosalind@kade.example', org: 'Kade', title: 'Buyer' },
      { name: 'Rosalinda Achterberg', email: 'rosalind@kade.example', phone: '+31 20 555 0134', org: 'Kade BV' },
    );
    await until('the pair', async () => (await suggested(a)).includes(b));
    const page = await openExtensionPage(session.sidecard, `dashboard.html#/duplicates/${a}/${b}`);
    await see(page, '1 value differs');
    await page.keyboard.press('m');
    await until('the question', () => page.evaluate(() => document.activeElement?.matches('[data-undecided] input') === true));
    expect((await session.ask('contacts.card', { id: a })).members).toHaveLength(1);
    const [first] = await session.ask('pairs.view', { a, b }).then((view) => [view.a.shown.name.full]);
    await page.keyboard.press('1');
    await until('no question', async () => !(await page.evaluate(() => document.body.innerText.includes('value differs'))));
    await page.keyboard.press('m');
    await see(page, 'Merged:');
    const merged = await session.ask('contacts.card', { id: b });
    expect([merged.members.length, merged.shown.name.full, merged.shown.phones.length]).toEqual([2, first, 1]);
    await click(page, { role: 'button', name: 'Undo' });
    await until('both', async () => (await session.ask('contacts.card', { id: a })).members.length === 1);
    expect((await session.ask('contacts.card', { id: b })).members).toHaveLength(1);
    expect(await suggested(a)).toEqual([]);
    await page.close();
  });

  it('come apart from the contact and from the list of decisions, and are marked as not the same once', async () => {
    const [a = '', b = ''] = await save({ name: 'Ilse Vermeulen', email: 'ilse@wad.example' }, { name: 'I. Vermeulen' });
    await session.ask('pairs.merge', { a, b, choices: {} });
    const membersOf = async () => (await session.ask('contacts.card', { id: a })).members.length;
    const contact = await openExtensionPage(session.sidecard, `dashboard.html#/contacts/${a}`);
    await click(contact, { role: 'button', name: /^Undo: Ilse Vermeulen|^Undo: I\. Vermeulen/ });
    await until('both, from the contact', async () => (await membersOf()) === 1);
    await contact.close();
    await session.ask('pairs.merge', { a, b, choices: {} });
    const log = await openExtensionPage(session.sidecard, 'dashboard.html#/duplicates');
    await click(log, { role: 'tab', name: 'Decisions' });
    await click(log, { role: 'button', name: /^Undo: .*Vermeulen merged with .*Vermeulen/ });
    await until('both, from the list', async () => (await membersOf()) === 1);
    const { links } = await session.ask('contacts.card', { id: a });
    expect(links.filter(({ undoneAt }) => undoneAt === undefined).map(({ type }) => type)).toEqual(['different']);
    await log.close();
  });

  it('that two panels merge at once are one merge, and the other panel goes on', async () => {
    const [a = '', b = ''] = await save(
      { name: 'Tomasz Wierzba', email: 'tomasz@wierzba.example' },
      { name: 'Tomasz Wierzba', email: 'tomasz@wierzba.example', phone: '+48 22 555 01 34' },
    );
    await until('the pair', async () => (await suggested(a)).includes(b));
    const panels = await Promise.all([1, 2].map(() => openExtensionPage(session.sidecard, `dashboard.html#/duplicates/${a}/${b}`)));
    for (const panel of panels) await see(panel, '+48 22 555 01 34');
    await Promise.all(panels.map((panel) => panel.keyboard.press('m')));
    await until('one customer', async () => (await session.ask('contacts.card', { id: a })).members.length === 2);
    for (const panel of panels)
      await until(
        'the next pair, or none',
        async () => !(await panel.evaluate(() => document.body.innerText.includes('+48 22 555 01 34'))),
      );
    const { links } = await session.ask('contacts.card', { id: a });
    expect(links.filter(({ type, undoneAt }) => type === 'same' && undoneAt === undefined)).toHaveLength(1);
    for (const panel of panels) await panel.close();
  });

  it('are companies too: legal forms and brands are seen through, in the queue as people are', async () => {
    const org = (name: string, more: Partial<ContactDraft>): SaveItem =>
      saveItem({ name }, { draft: { ...emptyContactDraft('org', name), ...more } });
    const { saved } = await session.ask('contacts.save', {
      items: [
        org('Kestrel Anlagenbau GmbH', { domains: ['kestrel-anlagen.example'] }),
        org('Kestrel Anlagenbau', { urls: [{ id: 'u1', uri: 'https://www.kestrel-anlagen.example/kontakt' }] }),
        org('上海远锐机械设备有限公司', { domains: ['yuanrui-jixie.example'] }),
        org('远锐机械设备', { domains: ['yuanrui-jixie.example'] }),
      ],
    });
    const [a = '', b = '', c = '', d = ''] = saved.map(({ id }) => id);
    await until('the German pair', async () => (await suggested(a)).includes(b));
    await until('the Chinese pair', async () => (await suggested(c)).includes(d));
    const page = await openExtensionPage(session.sidecard, `dashboard.html#/duplicates/${c}/${d}`);
    await see(page, '上海远锐机械设备有限公司');
    await see(page, 'Web domain is the same');
    await page.keyboard.press('k');
    await page.keyboard.press('m');
    await see(page, 'Merged:');
    expect((await session.ask('contacts.card', { id: c })).members.map(({ id }) => id).sort()).toEqual([c, d].sort());
    await page.close();
  });

  it('know a draft before it is saved: known, possible and new', async () => {
    await save({ name: 'Dana Petrova', email: 'dana@volga.example', org: 'Volga Labs', title: 'CFO' });
    const [known, fresh] = await session
      .ask('contacts.classify', {
        drafts: [saveItem({ name: 'Dana Petrova', email: 'DANA@volga.example' }).draft, saveItem({ name: 'Zora Quill' }).draft],
      })
      .then(({ results }) => results);
    expect(known).toMatchObject({ state: 'known', matches: [{ name: 'Dana Petrova' }] });
    expect(known?.matches[0]?.evidence.length).toBeGreaterThan(0);
    expect(fresh).toMatchObject({ state: 'new' });
  });
});
