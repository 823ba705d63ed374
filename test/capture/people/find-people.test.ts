import { describe, expect, it } from 'vitest';
import { explain, findPeople } from '../../../lib/capture/people/find-people';
import { readHtml } from '../../support/read-html';

const probabilities = (html: string) =>
  Object.fromEntries(findPeople(readHtml(html)).people.map((person) => [person.name, person.probability]));

describe('findPeople', () => {
  it('is sure of a name with a title below it, and not of a menu of the same build', () => {
    const found = probabilities(
      '<ul><li>Green Valley</li><li>Our Products</li><li>New York</li></ul><h4>Margaret Ellison</h4><p>Chief Executive Officer</p>',
    );
    expect(found['Margaret Ellison']).toBeGreaterThan(0.9);
    for (const name of ['Green Valley', 'Our Products', 'New York']) expect(found[name] ?? 0).toBeLessThan(0.3);
  });

  it('takes a name that nobody knows for one where its neighbours in a list are names', () => {
    const list = (name: string) => `<div><b>${name}</b><p>Clerk</p></div>`;
    const alone = probabilities('<div><b>Orlaith Vendrymski</b></div><p>Text.</p>')['Orlaith Vendrymski'] ?? 0;
    const listed = probabilities(['Anna Keller', 'Orlaith Vendrymski', 'John Marsh', 'Peter Stone'].map(list).join(''));
    expect(listed['Orlaith Vendrymski']).toBeGreaterThan(Math.max(alone, 0.6));
  });

  it('does not take a product with a price for a person', () => {
    const found = probabilities(
      ['Amelia Rose', 'Oliver Grey'].map((name) => `<div><h3>${name}</h3><p>£129.00</p><p>Add to basket</p></div>`).join(''),
    );
    expect(found['Amelia Rose']).toBeLessThan(0.6);
  });

  it('does not take part of a firm for a person', () => {
    expect(
      probabilities('<p>Welcome to Martin Keller &amp; Sons Ltd, a family business since 1911.</p>')['Martin Keller'] ?? 0,
    ).toBeLessThan(0.3);
  });

  it('parts what bold type sets apart without a space', () => {
    expect(probabilities('<p><b>Jamie Romero</b>is the head of our office in Lisbon and speaks four languages.</p>')).toHaveProperty(
      'Jamie Romero',
    );
  });

  it('says why', () => {
    const [person] = findPeople(readHtml('<h3>Dr. Anna Keller</h3><p>Managing Director</p>')).people;
    expect(person && explain(person).map(({ feature }) => feature)).toEqual(expect.arrayContaining(['given', 'honorific', 'title-beside']));
  });
});
