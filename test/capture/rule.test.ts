import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../lib/capture/page/budget';
import { DEFAULT_LIMITS } from '../../lib/capture/page/limits';
import type { Page } from '../../lib/capture/page/page-node';
import { makeRule, type Points } from '../../lib/capture/page/picker/make-rule';
import { RULE_FIELDS, recordsOf, type RuleField } from '../../lib/capture/page/rule';
import { snapshot } from '../../lib/capture/page/snapshot';
import { readHtml } from '../support/read-html';

function pageOf(html: string): Page {
  const { window } = new JSDOM(html);
  return snapshot(window.document, {
    url: 'https://haf.example/',
    limits: DEFAULT_LIMITS,
    budget: new Budget(() => 0, 1),
    note: () => undefined,
  });
}

/** The element whose own text is `text`. */
function nodeOf(page: Page, text: string) {
  const found = page.nodes.find((node) => node.tag === '#text' && node.text.trim() === text)?.parent;
  if (!found) throw new Error(`no element says ${text}`);
  return found;
}

function pointAt(html: string, pointed: Partial<Record<RuleField, string>>) {
  const page = pageOf(html);
  const points: Points = {};
  for (const field of RULE_FIELDS) if (pointed[field] !== undefined) points[field] = nodeOf(page, pointed[field]);
  const rule = makeRule(page, points);
  const found = rule ? recordsOf(page, rule) : [];
  const rows = found.map(({ fields }) =>
    fields.map(([, node]) =>
      page.nodes
        .slice(node.order, node.end + 1)
        .map(({ text }) => text.trim())
        .join(''),
    ),
  );
  return { rule, rows };
}

const nav = '<nav><ul><li><a href="/">Home</a></li><li><a href="/team">Team</a></li></ul></nav>';
const list = (rows: string[]) => `<body>${nav}<main><ul class="people css-1x2y3">${rows.join('')}</ul></main></body>`;
const row = (name: string, role: string) => `<li class="person bdnXrM"><div><h3>${name}</h3><p>${role}</p></div></li>`;

describe('makeRule', () => {
  it('catches a whole list by one pointing, and nothing of the menu', () => {
    const { rule, rows } = pointAt(list([row('Ama Ode', 'Buyer'), row('Li Na', 'Owner'), row('Jo Berg', '')]), { name: 'Li Na' });
    expect(rule).toEqual({ record: 'body > main > ul.people > li.person', name: 'div > h3' });
    expect(rows).toEqual([['Ama Ode'], ['Li Na'], ['Jo Berg']]);
  });

  it('keeps fields beside the name, and leaves out those that a record has not', () => {
    const { rows } = pointAt(list([row('Ama Ode', 'Buyer'), row('Li Na', 'Owner'), row('Jo Berg', '')]), {
      name: 'Ama Ode',
      title: 'Buyer',
    });
    expect(rows).toEqual([['Ama Ode', 'Buyer'], ['Li Na', 'Owner'], ['Jo Berg']]);
  });

  it('takes rows for the records of a table, not cells', () => {
    const cells = (...texts: string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    const table = `<body><table><tbody>${cells('Ama Ode', '101', 'Sales')}${cells('Li Na', '102', 'Owner')}${cells('Jo Berg', '103', '')}</tbody></table></body>`;
    const { rule, rows } = pointAt(table, { name: 'Ama Ode', title: 'Sales' });
    expect(rule).toMatchObject({ record: 'body > table > tbody > tr', name: 'td:nth-of-type(1)', title: 'td:nth-of-type(3)' });
    expect(rows).toEqual([['Ama Ode', 'Sales'], ['Li Na', 'Owner'], ['Jo Berg']]);
  });

  it('takes a heading and what follows it for a record where nothing holds them', () => {
    const flat = '<body><main><h2>Us</h2><h3>Ama Ode</h3><p>Buyer</p><h3>Li Na</h3><p>Owner</p><p>more</p><h3>Jo Berg</h3></main></body>';
    const { rule, rows } = pointAt(flat, { name: 'Ama Ode', title: 'Buyer' });
    expect(rule).toMatchObject({ record: 'body > main > h3 + *', name: 'h3' });
    expect(rows).toEqual([['Ama Ode', 'Buyer'], ['Li Na', 'Owner'], ['Jo Berg']]);
  });

  it('finds every group of a list in groups', () => {
    const group = (...names: string[]) =>
      `<section><h2>Dept</h2><ul>${names.map((name) => `<li><b>${name}</b></li>`).join('')}</ul></section>`;
    const { rows } = pointAt(`<body><main>${group('Ama Ode', 'Li Na', 'Jo Berg')}${group('Ed Poe')}</main></body>`, { name: 'Ama Ode' });
    expect(rows.flat()).toEqual(['Ama Ode', 'Li Na', 'Jo Berg', 'Ed Poe']);
  });

  it('takes the only record of a profile page', () => {
    const { rows } = pointAt('<body><main><div><h1>Ama Ode</h1></div><dl><dt>Role</dt><dd>Buyer</dd></dl></main></body>', {
      name: 'Ama Ode',
      title: 'Buyer',
    });
    expect(rows).toEqual([['Ama Ode', 'Buyer']]);
  });
});

describe('ruleReader', () => {
  const html = list([row('hr team east', 'desk 4'), row('hr team west', 'desk 5'), row('hr team south', 'desk 6')]);
  const rule = { id: '1', selectors: { record: 'body > main > ul.people > li.person', name: 'div > h3', title: 'div > p' } };

  it('reads what no other reader would take for a person, and says how much it found', () => {
    const { observations, yields } = readHtml(html, { rules: [rule] });
    const own = observations.filter(({ src }) => src.extractor === 'rule@1');
    expect(own.map(({ kind, raw }) => `${kind} ${raw}`)).toEqual(
      ['east', 'west', 'south'].flatMap((side, at) => [`name hr team ${side}`, `title desk ${at + 4}`]),
    );
    expect(new Set(own.map(({ group }) => group)).size).toBe(3);
    expect(yields).toEqual([{ id: 'rule:1', found: 6 }]);
  });

  it('says that it found nothing where the page has changed, and survives nonsense', () => {
    expect(readHtml('<body><p>moved</p></body>', { rules: [rule] }).yields).toEqual([{ id: 'rule:1', found: 0 }]);
    const broken = { id: '2', selectors: { record: 'body > > (', name: '))' } };
    expect(readHtml(html, { rules: [broken] }).yields).toEqual([{ id: 'rule:2', found: 0 }]);
  });

  it('leaves links to the readers of addresses, who put them into the same record', () => {
    const page =
      '<body><ul><li><b>Ama Ode</b><a href="mailto:ama%40haf.example">write</a> <a href="tel:+442079460011">call</a></li></ul></body>';
    const selectors = { record: 'body > ul > li', name: 'b', email: 'a:nth-of-type(1)', phone: 'a:nth-of-type(2)' };
    const { observations } = readHtml(page, { rules: [{ id: '1', selectors }] });
    const told = observations.filter(({ kind }) => ['name', 'email', 'phone'].includes(kind));
    expect(told.map(({ kind, value }) => [kind, value])).toEqual([
      ['name', undefined],
      ['email', 'ama@haf.example'],
      ['phone', '+442079460011'],
    ]);
    expect(new Set(told.map(({ group }) => group)).size).toBe(1);
  });
});
