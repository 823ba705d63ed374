import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../lib/domain/template/fill-template';

describe('fillTemplate', () => {
  it('fills variables, and takes the fallback where nothing is known', () => {
    const { text, missing } = fillTemplate('Dear {{contact.givenName|customer}} of {{ contact.company }}, {{contact.surname|friend}}', {
      'contact.givenName': 'Ana',
      'contact.company': 'Acme',
    });
    expect(text).toBe('Dear Ana of Acme, friend');
    expect(missing).toEqual([]);
  });

  it('leaves what it cannot fill as it stands, and says so', () => {
    expect(fillTemplate('{{contact.title}} {{contact.phone|}} {{contact.shoeSize}} {{nonsense', {})).toEqual({
      text: '{{contact.title}}  {{contact.shoeSize}} {{nonsense',
      missing: ['contact.title'],
      unknown: ['contact.shoeSize'],
    });
  });

  it('reads no value as a template', () => {
    expect(fillTemplate('{{contact.name}}', { 'contact.name': '{{contact.email}} $& $1', 'contact.email': 'x' }).text).toBe(
      '{{contact.email}} $& $1',
    );
  });
});
