import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toCandidates } from '../../lib/capture/candidates';
import { readThread } from '../../lib/capture/thread/read-thread';
import { readMailHtml } from '../support/mail-fixture';
import { readHtml } from '../support/read-html';
import { serveDemo } from '../demo/server.mjs';

const htmlOf = (page: string) => readFileSync(fileURLToPath(new URL(`../demo/${page}.html`, import.meta.url)), 'utf8');
const addressOf = (page: string) => `http://127.0.0.1:8080/${page}.html`;
const demoThread = () => {
  const read = readThread(readMailHtml(htmlOf('mail'), addressOf('mail')), { country: 'US', now: 1_000, never: [], own: [] });
  if (!read) throw new Error('the demo thread was not read');
  return read;
};
const demo = (page: string) =>
  page === 'mail' ? demoThread().capture : toCandidates(readHtml(htmlOf(page), { url: addressOf(page) }), { country: 'US', now: 1_000 });
const count = (page: string) => {
  const { candidates } = demo(page);
  return [candidates.filter(({ type }) => type === 'person').length, candidates.filter(({ type }) => type === 'org').length];
};

/** The numbers of test/demo/README.md. */
describe('the demo site', () => {
  it.each([
    ['team', 6, 1],
    ['profile', 1, 0],
    ['directory', 20, 0],
    ['order', 1, 0],
    ['mail', 3, 0],
    ['index', 0, 0],
  ])('gives on %s %i people and %i organisations', (page, people, orgs) => {
    expect(count(page)).toEqual([people, orgs]);
  });

  it('gives every member of the directory a name, a title, a firm of their own and a way to reach them', () => {
    const { candidates } = demo('directory');
    const poor = candidates.filter(
      ({ draft, preselected }) => !preselected || !draft.orgs[0]?.title || draft.emails.length + draft.phones.length === 0,
    );
    expect(poor.map(({ draft }) => draft.name.full)).toEqual([]);
    expect(new Set(candidates.map(({ draft }) => draft.orgs[0]?.name)).size).toBe(20);
  });

  it('shows one man on two pages under one number and two spellings', () => {
    const onTeam = demo('team').candidates.find(({ draft }) => draft.name.full === 'Chen Wei');
    const onProfile = demo('profile').candidates[0];
    expect(onProfile?.draft.name).toMatchObject({ full: '陈伟', surname: '陈', given: '伟' });
    expect(onProfile?.draft.phones[0]?.e164).toBe('+8613800138000');
    expect(onTeam?.draft.phones[0]?.e164).toBe('+8613800138000');
    expect(onTeam?.draft.emails[0]?.address).not.toBe(onProfile?.draft.emails[0]?.address);
  });

  it('gives the order to the customer who is on the team page', () => {
    const customer = demo('order').candidates[0];
    expect(customer?.draft.emails[0]?.address).toBe('maria.rossi@lumenharbor.example');
    expect(customer?.draft.orgs).toEqual([]);
    expect(customer?.orders).toMatchObject([{ number: 'NQ-20417', total: 438_600, currency: 'USD', status: 'fulfilled' }]);
    expect(customer?.orders[0]?.lines).toHaveLength(3);
  });

  it('reads the signature of who wrote the thread and joins messages to people', () => {
    const { capture, thread, people } = demoThread();
    const { candidates } = capture;
    const elena = candidates.find(({ draft }) => draft.name.full === 'Elena Petrova');
    expect(elena?.draft).toMatchObject({
      phones: [{ e164: '+32470123456', label: 'cell' }],
      orgs: [{ title: 'Laboratory Manager', name: 'Brightforge Materials NV' }],
    });
    expect(thread.messages.map(({ at }) => at)).toEqual([
      Date.UTC(2026, 9, 30, 9, 12),
      Date.UTC(2026, 9, 30, 15, 40),
      Date.UTC(2026, 10, 2, 8, 5),
    ]);
    expect(people.find(({ mailbox }) => mailbox.name === 'Elena Petrova')?.candidateId).toBe(elena?.id);
    expect(new Set(thread.messages.map(({ id }) => id)).size).toBe(3);
  });

  it('tells of every shown field where it came from', () => {
    for (const page of ['team', 'profile', 'directory', 'order', 'mail']) {
      for (const { fields, provenance } of demo(page).candidates) {
        const lost = fields.filter(
          ({ field, snippet, path }) =>
            snippet === '' ||
            !path.startsWith('html.0/') ||
            !provenance.some((trace) => field === trace.field || field.startsWith(`${trace.field}.`)),
        );
        expect(lost).toEqual([]);
      }
    }
  });
});

describe('serveDemo', () => {
  it('serves its pages on loopback and nothing outside of its folder', async () => {
    const { url, close } = await serveDemo();
    try {
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect(await (await fetch(`${url}/team.html`)).text()).toContain('Maria Rossi');
      expect((await fetch(`${url}/%2e%2e/support/read-html.ts`)).status).toBe(404);
      expect((await fetch(`${url}/server.mjs`)).status).toBe(404);
    } finally {
      await close();
    }
  });
});
