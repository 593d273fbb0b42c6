import type { Facts } from '@nidation/core/case';
import { evaluate, type Condition } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { decide, doseByProtocol } from '@nidation/core/pathway';
import { describe, expect, test } from 'vitest';
import { randomOf } from './randomFacts.ts';
import { naiveBandDose, naiveLevel, naiveTruth } from './naiveEvaluator.ts';

/** The evaluator against a second one on random women, edges oversampled. NIDATION_CASES=1000000 tries a million (half a minute). */

const CASES = Number(process.env['NIDATION_CASES'] ?? '200000');

const { contraindications, cautions, protocols, investigations, interventions } = knowledge;
const conditions: readonly (readonly [string, Condition<Facts>])[] = [
  ...[...contraindications, ...cautions].map(({ id, when }) => [id, when] as const),
  ...protocols.map(({ id, entry }) => [`entry of ${id}`, entry] as const),
  ...[...investigations, ...interventions].flatMap(({ id, when }) => (when === undefined ? [] : [[id, when] as const])),
];

/** 'fits' by the code under test: its own truths, its own decision. */
function level(protocol: (typeof protocols)[number], facts: Facts): string {
  const truths = contraindications.map(({ when, stage }) => ({ stage, truth: evaluate(when, facts) }));
  return decide({
    stopsMet: truths.filter(({ truth }) => truth === 'met').length,
    stopsUnknown: truths.filter(({ truth, stage }) => truth === 'unknown' && stage === 'candidacy').length,
    entry: evaluate(protocol.entry, facts),
    cutOffRatio: protocol.cutOffRatio,
    ratio: facts.th1Th2Ratio,
    dose: protocol.dose,
  });
}

describe('two evaluators', () => {
  test(`agree on every condition for ${String(CASES)} random women`, () => {
    const random = randomOf(
      conditions.map(([, condition]) => condition),
      20261122,
    );
    const met = new Map<string, number>();
    for (let i = 0; i < CASES; i += 1) {
      const facts = random.facts();
      // Six conditions of each woman in turn: every condition meets thousands of women.
      for (let k = 0; k < 6; k += 1) {
        const [name, condition] = conditions[(6 * i + k) % conditions.length]!;
        const truth = evaluate(condition, facts as Facts);
        if (truth !== naiveTruth(condition, facts))
          throw new Error(
            `${name}: ${truth}, the other says ${naiveTruth(condition, facts)}; ${JSON.stringify(facts)}`,
          );
        if (truth === 'met') met.set(name, (met.get(name) ?? 0) + 1);
      }
    }
    // Every condition was met by somebody, or nothing was tried.
    expect(conditions.filter(([name]) => !met.has(name)).map(([name]) => name)).toEqual([]);
  });

  test('agree on the answer of every protocol', () => {
    const random = randomOf(
      conditions.map(([, condition]) => condition),
      7,
    );
    const seen = new Set<string>();
    for (let i = 0; i < CASES / 20; i += 1) {
      const facts = random.facts(i % 2 === 0);
      for (const protocol of protocols) {
        const [one, other] = [level(protocol, facts), naiveLevel(protocol, contraindications, facts)];
        if (one !== other) throw new Error(`${protocol.id}: ${one}, the other says ${other}; ${JSON.stringify(facts)}`);
        seen.add(one);
      }
    }
    expect([...seen].sort()).toEqual([
      'cannot say',
      'conflict',
      'fits protocol',
      'no dose defined',
      'outside protocol',
      'refused',
    ]);
  });

  test('agree on the dose one float below, on and above every edge', () => {
    const up = (of: number) => of + 2 ** (Math.floor(Math.log2(of)) - 52);
    const down = (of: number) => of - 2 ** (Math.floor(Math.log2(of)) - 52);
    const edges = protocols.flatMap(({ cutOffRatio, dose }) => [
      cutOffRatio ?? 10.3,
      ...(dose.kind === 'bands' ? dose.bands.map(({ fromRatio }) => fromRatio) : []),
    ]);
    expect(edges.length).toBeGreaterThan(15);
    for (const ratio of edges.flatMap((edge) => [down(edge), edge, up(edge)])) {
      for (const { protocol, doses, level: answered } of doseByProtocol(ratio, knowledge)) {
        const { dose } = protocol;
        if (dose.kind !== 'bands' || ratio < (protocol.cutOffRatio ?? 0)) continue;
        expect([protocol.id, ratio, answered, doses[0]?.allowed]).toEqual([
          protocol.id,
          ratio,
          answered,
          naiveBandDose(dose.bands, ratio),
        ]);
      }
    }
  });

  test('a difference would be seen: a flipped line is found within a thousand women', () => {
    const flipped = {
      ...contraindications.find(({ id }) => id === 'hyperkalemia')!.when,
      kind: 'above',
    } as Condition<Facts>;
    const random = randomOf(
      conditions.map(([, condition]) => condition),
      3,
    );
    let different = 0;
    for (let i = 0; i < 1000; i += 1) {
      const facts = random.facts();
      if (
        evaluate(flipped, facts as Facts) !==
        naiveTruth(contraindications.find(({ id }) => id === 'hyperkalemia')!.when, facts)
      )
        different += 1;
    }
    expect(different).toBeGreaterThan(20);
  });
});
