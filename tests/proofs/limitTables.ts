import { smtDeclarations, smtJoin, smtTruth } from '@nidation/core/engines';
import type { Caution, Contraindication, Knowledge } from '@nidation/core/knowledge';
import type { Obligation } from './obligation.ts';

/** Refusals and warnings: none is dead, none hides in another, and a stop never comes before its warning. */

/** Every refusal is somebody's only one; every warning reaches somebody who is not refused. */
export function limitObligations(
  contraindications: readonly Contraindication[],
  cautions: readonly Caution[],
): readonly Obligation[] {
  const declarations = smtDeclarations([...contraindications, ...cautions].map(({ when }) => when));
  const met = contraindications.map(({ when }) => smtTruth(when).met);
  return [
    ...contraindications.map(({ id }, i): Obligation => ({
      name: `refusal ${id} alone refuses somebody`,
      declarations,
      formula: `(and ${met[i]!} (not ${smtJoin(
        'or',
        met.filter((_, j) => j !== i),
      )}))`,
      must: 'hold for somebody',
    })),
    ...cautions.map(({ id, when }): Obligation => ({
      name: `warning ${id} reaches somebody not refused`,
      declarations,
      formula: `(and ${smtTruth(when).met} (not ${smtJoin('or', met)}))`,
      must: 'hold for somebody',
    })),
  ];
}

/** Whoever is at the stop limit is at the warn limit too. */
export function nestingObligations(
  all: readonly (Contraindication | Caution)[],
  pairs: readonly (readonly [stop: string, warn: string])[],
): readonly Obligation[] {
  return pairs.map(([stop, warn]) => {
    const [inner, outer] = [stop, warn].map((id) => all.find((one) => one.id === id)?.when);
    if (inner === undefined || outer === undefined) throw new Error(`There is no ${stop} or no ${warn}.`);
    return {
      name: `${stop} never without ${warn}`,
      declarations: smtDeclarations([inner, outer]),
      formula: `(and ${smtTruth(inner).met} (not ${smtTruth(outer).met}))`,
      must: 'never hold',
    };
  });
}

/** Every condition can be met and can fail: neither an entry nor a line of a list is a constant. */
export function conditionObligations({ protocols, investigations, interventions }: Knowledge): readonly Obligation[] {
  const conditions = [
    ...protocols.map(({ id, entry }) => [`entry of ${id}`, entry] as const),
    ...[...investigations, ...interventions].flatMap(({ id, when }) =>
      when === undefined ? [] : [[`condition of ${id}`, when] as const],
    ),
  ];
  return conditions.flatMap(([name, condition]) => {
    const declarations = smtDeclarations([condition]);
    const { met, notMet } = smtTruth(condition);
    return [
      { name: `${name} is met by somebody`, declarations, formula: met, must: 'hold for somebody' as const },
      { name: `${name} is not met by somebody`, declarations, formula: notMet, must: 'hold for somebody' as const },
      { name: `${name} is never both`, declarations, formula: `(and ${met} ${notMet})`, must: 'never hold' as const },
    ];
  });
}
