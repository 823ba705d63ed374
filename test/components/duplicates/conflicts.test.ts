import { describe, expect, it } from 'vitest';
import { NOTHING_SAID, undecidedOf } from '../../../components/duplicates/conflicts';
import { differences } from '../../../lib/match/merge-preview';
import { draftOf } from '../../support/contact-builder';

const rows = differences(
  { ...draftOf('Ana Silva', { emails: ['ana@acme.example'] }), birthday: '1990-02-03', note: 'asks for samples' },
  { ...draftOf('A. Silva', { emails: ['ana@home.example'] }), birthday: '1991-02-03' },
);
const fields = (said: Parameters<typeof undecidedOf>[1]) => undecidedOf(rows, said).map(({ field }) => field);

describe('undecidedOf', () => {
  it('asks for every single value in which both differ, not for lists nor for what one side alone has (PV-2)', () => {
    expect(fields(NOTHING_SAID)).toEqual(['name', 'birthday']);
  });

  it('asks no more for what was chosen, and for nothing once the newest values are to stay (PV-2)', () => {
    expect(fields({ choices: { name: 'x' }, newest: false })).toEqual(['birthday']);
    expect(fields({ choices: {}, newest: true })).toEqual([]);
  });
});
