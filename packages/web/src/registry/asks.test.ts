import { describe, expect, it } from 'vitest';
import { answered, asksOf } from './asks.ts';

const draft = {
  id: 'ASK-name-this-mapping',
  source: 'clinic',
  fields: {
    clinicalPregnancy: {
      kind: 'code',
      column: 'CP',
      blank: 'ASK: not recorded, reject',
      values: { '1': true, x: 'ASK' },
    },
    transferDay: { kind: 'day', column: 'ASK me', blank: 'not recorded', format: 'ASK: DD/MM/YYYY or MM/DD/YYYY' },
  },
  unused: ['ASK column'],
};

describe('questions of a draft', () => {
  it('finds each open place once, and no header that begins with ASK in the lists', () => {
    expect(asksOf(draft).map(({ path }) => path.join('.'))).toEqual([
      'id',
      'fields.clinicalPregnancy.blank',
      'fields.clinicalPregnancy.values.x',
      'fields.transferDay.format',
    ]);
  });

  it('puts yes, no and "not recorded" of a code as true, false and null', () => {
    const path = ['fields', 'clinicalPregnancy', 'values', 'x'];
    const valuesAfter = (words: string) => answered(draft, path, words)['fields'];
    expect(valuesAfter('yes')).toMatchObject({ clinicalPregnancy: { values: { '1': true, x: true } } });
    expect(valuesAfter('no')).toMatchObject({ clinicalPregnancy: { values: { x: false } } });
    expect(valuesAfter('not recorded')).toMatchObject({ clinicalPregnancy: { values: { x: null } } });
  });

  it('a blank is "reject" or "not recorded", never a guess; other answers stay', () => {
    const after = answered(draft, ['fields', 'clinicalPregnancy', 'blank'], 'reject the row');
    expect(after['fields']).toMatchObject({
      clinicalPregnancy: { blank: 'reject' },
      transferDay: { column: 'ASK me' },
    });
    expect(asksOf(after)).toHaveLength(3);
  });
});
