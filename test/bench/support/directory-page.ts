import { GIVEN, SURNAMES, TITLES, TRADE } from '../../support/name-parts';
import { type Random, pick, seeded, whole } from '../../support/random';

/** Elements of one card, of one row of the price list, of one paragraph. */
const CARD = 12;
const ROW = 6;
const PARAGRAPH = 4;

/** A staff directory of about `elements` elements without any markup: half of them cards of people, the rest navigation, a table and prose. */
export function directoryPage(elements: number, seed = 5): { html: string; persons: number } {
  const random = seeded(seed);
  const persons = Math.floor((elements * 0.5) / CARD);
  const rows = Math.floor((elements * 0.25) / ROW);
  const paragraphs = Math.floor((elements * 0.2) / PARAGRAPH);
  const links = Math.floor((elements * 0.05) / 2);
  const many = (count: number, make: () => string): string => Array.from({ length: count }, make).join('\n');
  const html = `<!doctype html>
<html lang="en"><head><title>Our people – Harbour Optics</title></head><body>
<nav><ul>${many(links, () => `<li><a href="/${word(random)}">${word(random)}</a></li>`)}</ul></nav>
<main><h1>Our people</h1>
<section>${many(persons, () => personCard(random))}</section>
<table>${many(rows, () => priceRow(random))}</table>
<article>${many(paragraphs, () => prose(random))}</article>
</main><footer><p>Harbour Optics Ltd, 12 Quay Street, London EC2A 4NE</p></footer></body></html>`;
  return { html, persons };
}

function personCard(random: Random): string {
  const given = pick(random, GIVEN);
  const surname = pick(random, SURNAMES);
  const address = `${given}.${surname}`
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z.]/g, '');
  const phone = `+44 20 7946 ${String(whole(random, 0, 999)).padStart(4, '0')}`;
  return `<div class="k${whole(random, 100, 999)}"><div><img src="/p/${whole(random, 1, 999)}.jpg" alt=""></div><div><h3>${given} ${surname}</h3>
<p>${pick(random, TITLES)}, ${pick(random, TRADE)}</p><ul><li>Phone: <span>${phone}</span></li>
<li><a href="mailto:${address}@harbouroptics.example">${address}@harbouroptics.example</a></li></ul><p><small>Since ${whole(random, 1990, 2025)}</small></p></div></div>`;
}

function priceRow(random: Random): string {
  return `<tr><td>HO-${whole(random, 1000, 9999)}</td><td>${word(random)} ${word(random)}</td><td>${whole(random, 1, 400)}.00</td><td><b>GBP</b></td></tr>`;
}

function prose(random: Random): string {
  const words = (count: number): string => Array.from({ length: count }, () => word(random)).join(' ');
  return `<p>${words(20)} <em>${words(2)}</em> ${words(15)} <a href="/${word(random)}">${words(2)}</a>, <span>${words(10)}</span>.</p>`;
}

const WORDS =
  'lens mount light order frame glass stock field paper house north river table about under which small first every after'.split(' ');

function word(random: Random): string {
  return pick(random, WORDS);
}
