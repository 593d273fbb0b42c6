import { describe, expect, test } from 'vitest';
import type { Case } from '../../case/case.ts';
import { knowledge } from '../../knowledge/inForce.ts';
import { tacrolimusModels } from '../../knowledge/pk-models/tacrolimusModels.ts';
import { without } from '../assessment/testCases.ts';
import type { LevelsAnswer, ModelLevels } from './answers.ts';
import { consider } from './consider.ts';
import { levelCase, measured, onceDaily, read, SETTINGS, valueOf, withTreatment } from './testLevels.ts';

/** The dose of 9 December is at 21:00. */
const drawn = (at: string, ngPerMl: number): Case => withTreatment(levelCase, { levels: [measured(at, ngPerMl)] });
const woillard = (answer: LevelsAnswer): ModelLevels =>
  valueOf(answer).models.find(({ modelId }) => modelId === 'tacrolimus/woillard-2011')!;
const stagesOf = (of: Case, model = 'woillard'): readonly (number | undefined)[] =>
  consider(
    of,
    knowledge,
    tacrolimusModels.filter(({ id }) => id.includes(model)),
    SETTINGS,
  )!.runs[0]!.members.map(({ stages }) => stages);

describe('a level soon after a dose: every published number of absorption stages', () => {
  test.each([
    { at: '2026-12-09T22:30+01:00', stages: [4, 3] },
    { at: '2026-12-09T23:59+01:00', stages: [4, 3] },
    { at: '2026-12-10T00:00+01:00', stages: [undefined] },
    { at: '2026-12-10T00:01+01:00', stages: [undefined] },
  ])('drawn at $at: stages $stages', ({ at, stages }) => {
    expect(stagesOf(drawn(at, 9))).toEqual(stages);
  });

  test('both genotypes with both, each number of stages in equal parts, whatever the level says', () => {
    const untested = { ...drawn('2026-12-09T22:00+01:00', 9), tacrolimus: undefined } as unknown as Case;
    const tacrolimus = { ...without(onceDaily, 'cyp3a5'), levels: [measured('2026-12-09T22:00+01:00', 9)] };
    const { members } = consider({ ...untested, tacrolimus }, knowledge, tacrolimusModels.slice(0, 1), SETTINGS)!
      .runs[0]!;
    expect(members.map(({ stages, expresser }) => [stages, expresser])).toEqual([
      [4, false],
      [4, true],
      [3, false],
      [3, true],
    ]);
    expect(members[0]!.weight + members[1]!.weight).toBeCloseTo(0.5, 12);
    expect(members[2]!.weight + members[3]!.weight).toBeCloseTo(0.5, 12);
    expect(members[1]!.weight).toBeLessThan(members[0]!.weight);
  });

  test('a model with one published count is run once', () => {
    expect(stagesOf(drawn('2026-12-09T22:00+01:00', 9), 'storset')).toEqual([undefined]);
  });

  test('it is said, the advice to run it again is gone, and the band at that hour reaches over both counts', () => {
    const of = drawn('2026-12-09T22:00+01:00', 9);
    const [model] = tacrolimusModels;
    const alone = (stages: number): ModelLevels => {
      const structure = { ...model!.structure, stages, alsoCoded: [] };
      return woillard(read(of, SETTINGS, [{ ...model!, structure }, ...tacrolimusModels.slice(1, 2)]));
    };
    const both = woillard(read(of, SETTINGS, tacrolimusModels.slice(0, 2)));
    const words = both.saidWith.join('\n');
    expect(words).toMatch(/sooner than 3 h after a dose.*4 and 3 absorption stages.*equal parts/);
    expect(words).not.toContain('run with 3 stages too');
    const pointOf = ({ prior }: ModelLevels) => prior.find(({ at }) => at === '2026-12-09T22:00+01:00')!;
    const [four, three, wide] = [pointOf(alone(4)), pointOf(alone(3)), pointOf(both)];
    // Before any level the two counts differ by a fifth at 1 h; half the draws each leave the outer bounds within a tenth.
    expect(three.median / four.median).toBeGreaterThan(1.04);
    expect(Math.abs(wide.high90 / Math.max(three.high90, four.high90) - 1)).toBeLessThan(0.1);
    expect(Math.abs(wide.low90 / Math.min(three.low90, four.low90) - 1)).toBeLessThan(0.1);
    expect(wide.median).toBeGreaterThan(Math.min(three.median, four.median));
    expect(wide.median).toBeLessThan(Math.max(three.median, four.median));
  });
});
