import type { Assessment, ProtocolLevel, RatioLevel, RifLevel } from '@nidation/core/pathway';
import { expect, test } from 'vitest';
import { needsClinician } from './needsClinician.ts';

interface Levels {
  readonly rif: RifLevel;
  readonly ratio: RatioLevel;
  readonly protocols: Readonly<Record<string, ProtocolLevel>>;
  readonly adopted?: string;
}

/** Only what the command line reads of an assessment. */
function assessment({ rif, ratio, protocols, adopted }: Levels): Assessment {
  return {
    implantationFailure: { id: 'rif', level: rif },
    ratio: { id: 'ratio', level: ratio },
    protocols: Object.entries(protocols).map(([name, level]) => ({ id: `protocol/${name}`, level })),
    adoption: adopted === undefined ? { because: ['nothing'] } : { protocolId: adopted },
  } as unknown as Assessment;
}

const settled: Levels = { rif: 'reached', ratio: 'measured', protocols: { a: 'fits protocol', b: 'outside protocol' } };

test('an assessment in which everything is said needs nobody', () => {
  expect(needsClinician(assessment(settled))).toEqual([]);
  expect(needsClinician(assessment({ ...settled, rif: 'not yet', ratio: 'gray zone' }))).toEqual([]);
});

test.each(['readings differ', 'cannot say'] as const)('RIF "%s" needs a clinician', (rif) => {
  expect(needsClinician(assessment({ ...settled, rif }))).toEqual(['rif']);
});

test.each(['conflict', 'cannot say'] as const)('a ratio in "%s" needs a clinician', (ratio) => {
  expect(needsClinician(assessment({ ...settled, ratio }))).toEqual(['ratio']);
});

test.each(['refused', 'conflict'] as const)('a protocol that answers "%s" needs a clinician', (level) => {
  expect(needsClinician(assessment({ ...settled, protocols: { a: 'fits protocol', b: level } }))).toEqual([
    'protocol/b',
  ]);
});

test.each(['cannot say', 'no dose defined'] as const)('"%s" is open unless another protocol fits', (level) => {
  expect(needsClinician(assessment({ ...settled, protocols: { a: 'fits protocol', b: level } }))).toEqual([]);
  expect(needsClinician(assessment({ ...settled, protocols: { a: 'outside protocol', b: level } }))).toEqual([
    'protocol/b',
  ]);
});

test.each(['refused', 'conflict', 'cannot say', 'no dose defined'] as const)(
  'an adopted protocol that answers "%s" is open',
  (level) => {
    const protocols = { a: level, b: 'fits protocol' } as const;
    expect(needsClinician(assessment({ ...settled, protocols, adopted: 'a' }))).toEqual(['protocol/a']);
  },
);

test('where a protocol is adopted, the others are for comparison only', () => {
  const protocols = { a: 'refused', b: 'fits protocol', c: 'outside protocol' } as const;
  expect(needsClinician(assessment({ ...settled, protocols, adopted: 'b' }))).toEqual([]);
  expect(needsClinician(assessment({ ...settled, protocols, adopted: 'c' }))).toEqual([]);
});
