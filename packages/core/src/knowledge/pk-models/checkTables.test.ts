import { describe, expect, test } from 'vitest';
import { checkPopulationModel } from '../../engines/pharmacokinetics/checkPopulationModel.ts';
import { outsideDomain } from '../../engines/pharmacokinetics/domain.ts';
import { individualParameters, typicalParameters } from '../../engines/pharmacokinetics/individualParameters.ts';
import { personInput, type Person } from '../../engines/pharmacokinetics/person.ts';
import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';
import { immunoassayToLcms } from './assayConversion.ts';
import { hematocrit } from './covariates.ts';
import { interactionSizes } from './interactionSizes.ts';
import { tacrolimusAndrews2019Final } from './tacrolimusAndrews2019.ts';
import { tacrolimusBergmann2014 } from './tacrolimusBergmann2014.ts';
import { tacrolimusStorset2014 } from './tacrolimusStorset2014.ts';
import { tacrolimusWoillard2011 as woillard } from './tacrolimusWoillard2011.ts';
import { tacrolimusXue2011Healthy } from './tacrolimusXue2011.ts';
import { publishedRanges } from './targetRanges.ts';

const [cl, v1] = [woillard.typical.clearance!, woillard.typical.centralVolume!];
const lcms = woillard.residual['LC-MS/MS']!;
const first = woillard.betweenSubjects[1]!;
const hct = woillard.effects[0]!;

/** Tables spoilt in one place, and where the fault must be found. */
const spoilt: { what: string; model: PopulationModel; place: string }[] = [
  {
    what: 'a missing parameter',
    model: { ...woillard, typical: { clearance: cl, centralVolume: v1 } },
    place: 'typical.absorptionRate',
  },
  {
    what: 'a clearance in mL/min',
    model: { ...woillard, typical: { ...woillard.typical, clearance: { ...cl, unit: 'L' } } },
    place: 'typical.clearance',
  },
  {
    what: 'a clearance of 0',
    model: { ...woillard, typical: { ...woillard.typical, clearance: { ...cl, value: 0 } } },
    place: 'typical.clearance',
  },
  {
    what: 'a number without a place',
    model: { ...woillard, typical: { ...woillard.typical, clearance: { ...cl, at: ' ' } } },
    place: 'typical.clearance',
  },
  {
    what: 'an unverified number in a patient model',
    model: { ...woillard, typical: { ...woillard.typical, clearance: { ...cl, mark: 'unverified' } } },
    place: 'typical.clearance',
  },
  {
    what: 'a variance given as CV (0.0755)',
    model: { ...woillard, betweenSubjects: [{ ...first, cv: 0.0755 }] },
    place: 'betweenSubjects.clearance',
  },
  {
    what: 'a CV in percent',
    model: { ...woillard, betweenSubjects: [{ ...first, cv: 28 }] },
    place: 'betweenSubjects.clearance',
  },
  {
    what: 'omega² that contradicts the CV',
    model: { ...woillard, betweenSubjects: [{ ...first, omega2: 0.28 }] },
    place: 'betweenSubjects.clearance',
  },
  {
    what: 'a spread stated twice',
    model: { ...woillard, betweenSubjects: [first, first] },
    place: 'betweenSubjects.clearance',
  },
  { what: 'no spread', model: { ...woillard, betweenSubjects: [] }, place: 'betweenSubjects' },
  {
    what: 'a proportional variance 0.0219 as SD',
    model: { ...woillard, residual: { 'LC-MS/MS': { ...lcms, propSd: 0.0219 } } },
    place: 'residual.LC-MS/MS',
  },
  {
    what: 'a proportional variance 0.0080 as SD',
    model: { ...woillard, residual: { 'LC-MS/MS': { ...lcms, propSd: 0.008 } } },
    place: 'residual.LC-MS/MS',
  },
  { what: 'no residual', model: { ...woillard, residual: {} }, place: 'residual' },
  {
    what: 'no error at all',
    model: { ...woillard, residual: { 'LC-MS/MS': { ...lcms, propSd: 0, addSd: 0 } } },
    place: 'residual.LC-MS/MS',
  },
  {
    what: 'an additive part on the log scale',
    model: { ...woillard, residual: { 'LC-MS/MS': { ...lcms, scale: 'log' } } },
    place: 'residual.LC-MS/MS',
  },
  {
    what: 'a hematocrit reference as fraction in a model in percent',
    model: { ...woillard, effects: [{ ...hct, kind: 'power', reference: 0.35, exponent: -1.14 }] },
    place: 'effects[0] of hematocritPercent',
  },
  {
    what: 'an effect of an undeclared covariate',
    model: { ...woillard, covariates: [] },
    place: 'effects[0] of hematocritPercent',
  },
  {
    what: 'a percentage declared as fraction',
    model: { ...woillard, covariates: [{ name: 'h', unit: 'fraction', plausible: [15, 65], whenUnknown: 'ask' }] },
    place: 'covariates.h',
  },
  {
    what: 'half a stage',
    model: { ...woillard, structure: { ...woillard.structure, stages: 3.5 } },
    place: 'structure.stages',
  },
  { what: 'plasma without binding', model: { ...woillard, matrix: 'plasma' }, place: 'binding' },
  {
    what: 'binding by a percentage',
    model: { ...tacrolimusStorset2014, binding: { ...tacrolimusStorset2014.binding!, hematocrit: 'fatFreeMassKg' } },
    place: 'binding',
  },
  {
    what: 'a correlation of 1.2',
    model: { ...tacrolimusStorset2014, correlations: [{ ...tacrolimusStorset2014.correlations[0]!, r: 1.2 }] },
    place: 'correlations',
  },
  {
    what: 'a covariance that cannot be',
    model: {
      ...tacrolimusStorset2014,
      correlations: tacrolimusStorset2014.correlations.map((c, i) => ({ ...c, r: i === 2 ? -0.9 : 0.9 })),
    },
    place: 'correlations',
  },
  {
    what: 'a correlation of what does not vary',
    model: { ...woillard, correlations: [{ between: ['lag', 'clearance'], r: 0.1, at: 'x', mark: 'verified' }] },
    place: 'correlations',
  },
  {
    what: 'a domain upside down',
    model: { ...woillard, domain: [{ of: 'weightKg', from: 100, to: 50, at: 'x', mark: 'verified' }] },
    place: 'domain.weightKg',
  },
  {
    what: 'a cohort of nobody',
    model: { ...woillard, builtIn: { ...woillard.builtIn, subjects: 0 } },
    place: 'builtIn',
  },
  { what: 'no citation', model: { ...woillard, citation: '' }, place: 'citation' },
];

test.each(spoilt)('refuses $what', ({ model, place }) => {
  expect(checkPopulationModel(model).map((fault) => fault.place)).toContain(place);
});

const woman = { ...hematocrit(0.38), cyp3a5Expresser: 0, immediateRelease: 1 };
const person = (change: Partial<Person> = {}): Person => ({
  history: { kind: 'doses', doses: [{ atH: 0, mg: 1 }] },
  levels: [],
  periods: [{ fromH: 0, covariates: woman }],
  ...change,
});

describe('what is recorded of a person', () => {
  test('an unknown genotype is asked for, never taken as *3/*3', () => {
    const { cyp3a5Expresser: _, ...rest } = woman;
    expect(typicalParameters(woillard, rest)).toEqual({ kind: 'needs', needs: ['cyp3a5Expresser'] });
    expect(
      personInput(woillard, person({ periods: [{ fromH: 0, covariates: rest }] }), { betweenOccasions: false }),
    ).toEqual({ kind: 'needs', needs: ['cyp3a5Expresser'] });
  });
  test.each([
    { covariates: { ...woman, hematocritPercent: 0.38 } },
    { covariates: { ...woman, hematocritPercent: NaN } },
    { covariates: { ...woman, cyp3a5Expresser: 0.5 } },
  ])('an implausible value is a fault, not a number: $covariates', ({ covariates }) => {
    expect(typicalParameters(woillard, covariates).kind).toBe('implausible');
  });
  test('a percentage where a fraction is meant is a fault', () => {
    const covariates = { ...woman, hematocritFraction: 38, fatFreeMassKg: 42, prednisoloneMgPerDay: 0 };
    expect(typicalParameters(tacrolimusStorset2014, covariates).kind).toBe('implausible');
  });
  test('what the model holds at a setting is listed', () => {
    const answer = typicalParameters(tacrolimusBergmann2014, { ...woman, weightKg: 60 });
    expect(answer.kind === 'parameters' && answer.assumed.map(({ covariate }) => covariate)).toEqual([
      'postTransplantDay',
      'freePrednisoloneCmaxNmolPerL',
    ]);
  });
  test('deviations multiply: exp(0.1) on the clearance and nothing else', () => {
    const answer = typicalParameters(woillard, woman);
    if (answer.kind !== 'parameters') throw new Error(answer.kind);
    const out = new Float64Array(7);
    individualParameters(woillard, answer.parameters, [0, 0.1, 0, 0, 0], out);
    out.forEach((value, i) => expect(value / answer.parameters[i]! || 1).toBeCloseTo(i === 1 ? Math.exp(0.1) : 1, 12));
  });
  test('an immunoassay level is converted for LC-MS/MS models, its raw value kept; Andrews has an error of its own', () => {
    const levels = [{ kind: 'measured', atH: 11.5, assay: 'immunoassay', ngPerMl: 5 }] as const;
    const converted = personInput(woillard, person({ levels }), {
      betweenOccasions: false,
      conversion: immunoassayToLcms,
    });
    if (converted.kind !== 'ready') throw new Error(converted.kind);
    expect(converted.converted[0]).toEqual({ atH: 11.5, rawNgPerMl: 5, usedNgPerMl: 0.8 * 5 + 0.19 });
    expect(personInput(woillard, person({ levels }), { betweenOccasions: false })).toMatchObject({ kind: 'needs' });
    const covariates = {
      ...woman,
      ageYears: 35,
      bodySurfaceAreaM2: 1.65,
      leanBodyWeightKg: 42,
      albuminGPerL: 42,
      creatinineUmolPerL: 60,
    };
    const own = personInput(tacrolimusAndrews2019Final, person({ levels, periods: [{ fromH: 0, covariates }] }), {
      betweenOccasions: false,
      conversion: immunoassayToLcms,
    });
    expect(own.kind === 'ready' && [own.levels[0]!.value, own.levels[0]!.addSd, own.converted.length]).toEqual([
      5, 0.88, 0,
    ]);
  });
  test('a stage count the paper does not have, and periods out of order, are refused', () => {
    expect(() => personInput(woillard, person(), { betweenOccasions: false, stages: 5 })).toThrow(RangeError);
    const twice = [0, 0].map((fromH) => ({ fromH, covariates: woman }));
    expect(() => personInput(woillard, person({ periods: twice }), { betweenOccasions: false })).toThrow(RangeError);
    expect(() => personInput(woillard, person({ periods: [] }), { betweenOccasions: false })).toThrow(RangeError);
  });
  test('the spread of Xue’s lag is left out, the others stay', () => {
    const answer = personInput(tacrolimusXue2011Healthy, person(), { betweenOccasions: false });
    expect(answer.kind === 'ready' && answer.input.places).toEqual([1, 2, 3, 4, 0]);
  });
});

describe('outside the cohort the answer says so by itself', () => {
  const doses = { dailyDoseMg: 2, singleDoseMg: 1 };
  test('inside: nothing to say', () => {
    expect(outsideDomain(woillard, { ...woman, weightKg: 60, ageYears: 35 }, doses)).toEqual([]);
  });
  test.each([
    { percent: 20.9, then: undefined },
    { percent: 20.8, then: 'warn' },
    { percent: 17.9, then: 'warn' },
    { percent: 17.8, then: 'abstain' },
    { percent: 46.6, then: undefined },
    { percent: 54.6, then: 'warn' },
    { percent: 54.7, then: 'abstain' },
  ])('hematocrit $percent %: $then', ({ percent, then }) => {
    const found = outsideDomain(woillard, { ...woman, hematocritPercent: percent }, doses);
    expect(found[0]?.then).toBe(then);
  });
  test('a light woman warns in Woillard, where weight moves nothing', () => {
    expect(outsideDomain(woillard, { ...woman, weightKg: 44.9 }, doses)).toMatchObject([
      { of: 'weightKg', movesExposure: 1, then: 'warn' },
    ]);
  });
  test('doses of 1 to 4 mg lie below what Størset and Bergmann saw', () => {
    expect(outsideDomain(tacrolimusStorset2014, woman, doses).map(({ of }) => of)).toEqual(['dailyDoseMg']);
    expect(outsideDomain(tacrolimusBergmann2014, { ...woman, weightKg: 60 }, doses).map(({ of }) => of)).toEqual([
      'singleDoseMg',
    ]);
  });
  test('for Størset a hematocrit moves the whole-blood exposure through binding', () => {
    const covariates = { ...woman, ...hematocrit(0.2), fatFreeMassKg: 42, prednisoloneMgPerDay: 0 };
    const [outside] = outsideDomain(tacrolimusStorset2014, covariates, { dailyDoseMg: 5 });
    expect(outside!.movesExposure).toBeCloseTo((1 + (418 * 0.2) / 3.8) / (1 + (418 * 0.24) / 3.8), 10);
  });
});

test('published ranges and interaction sizes carry source, population and mark; a strong one without size has none', () => {
  for (const range of publishedRanges) {
    expect(range.lowNgPerMl).toBeLessThan(range.highNgPerMl);
    expect(range.citation && range.population && range.mark).toBeTruthy();
    expect(range.mayRaiseDose).toBe(false); // until a clinic signs otherwise
  }
  expect(new Set(interactionSizes.map(({ id }) => id)).size).toBe(interactionSizes.length);
  for (const { clearance, from, words } of interactionSizes) {
    expect(words).not.toBe('');
    if (clearance) expect(clearance.median > 0 && clearance.logSd > 0).toBe(true);
    else expect(from).toBe('no size found');
  }
});
