import {
  aceInhibitorOrArb,
  activeInfection,
  ageYears,
  breastfeeding,
  cyclosporine,
  diastolicMmHg,
  egfr,
  hepatitisB,
  hiv,
  hypersensitivity,
  hypertensionRepeated,
  immunosuppressionPhysician,
  liveVaccineWithin4Weeks,
  malignancyNotCleared,
  mycophenolate,
  offLabelConsent,
  potassium,
  pregnant,
  sirolimus,
  specialistSignature,
  strongCyp3aInducer,
  strongCyp3aInhibitor,
  systolicMmHg,
  tuberculosis,
} from '../../case/facts.ts';
import { all, any, atLeast, below, is, not } from '../../engines/rules/condition.ts';
import type { Contraindication } from './limit.ts';

/**
 * Each reason that stands in the way of a plan, one by one. A fact that is not known stays unknown:
 * it refuses as well, and is asked for.
 *
 * Elsewhere: the RIF threshold and the ratio (judged in the pathway), and lymphocyte therapy, which
 * no plan can contain (study arms of the protocols).
 */

const DEFAULT = { sourceIds: ['project'], confidence: 'default', stage: 'candidacy' } as const;
const VERIFIED = { confidence: 'verified', stage: 'candidacy' } as const;
const LISTED_RISK = { ...DEFAULT, sourceIds: ['usLabel', 'project'] } as const;
const INFECTION = {
  ...LISTED_RISK,
  kind: 'infection',
  basis: 'Boxed warning: infection [verified]. Refusal: project default.',
} as const;
const SIZES = 'Project default; the sizes stand in the interaction table.';

export const contraindications: readonly Contraindication[] = [
  {
    ...VERIFIED,
    id: 'hypersensitivity',
    kind: 'contraindication',
    name: 'Hypersensitivity to tacrolimus or any macrolide',
    when: is(hypersensitivity, true),
    basis: 'European Union product information.',
    sourceIds: ['euProductInformation'],
  },
  {
    ...VERIFIED,
    id: 'cyclosporine',
    kind: 'interaction',
    name: 'Cyclosporine running or planned',
    when: is(cyclosporine, true),
    basis: 'Labels: not together.',
    sourceIds: ['usLabel', 'euProductInformation'],
  },
  {
    ...VERIFIED,
    id: 'sirolimus',
    kind: 'interaction',
    name: 'Sirolimus or everolimus running or planned',
    when: is(sirolimus, true),
    basis: 'Labels: not with sirolimus. Everolimus is read with it [unverified].',
    sourceIds: ['usLabel', 'euProductInformation'],
  },
  {
    ...VERIFIED,
    id: 'mycophenolate',
    kind: 'interaction',
    name: 'Mycophenolate running or planned, with pregnancy planned',
    when: is(mycophenolate, true),
    basis: 'EULAR 2016 and 2024: to be avoided in pregnancy.',
    sourceIds: ['eular2016', 'eular2024'],
  },
  {
    ...DEFAULT,
    id: 'strongCyp3aInhibitor',
    kind: 'interaction',
    name: 'Strong CYP3A inhibitor running or planned',
    when: is(strongCyp3aInhibitor, true),
    basis: SIZES,
  },
  {
    ...DEFAULT,
    id: 'strongCyp3aInducer',
    kind: 'interaction',
    name: 'Strong CYP3A inducer running or planned',
    when: is(strongCyp3aInducer, true),
    basis: SIZES,
  },
  {
    ...LISTED_RISK,
    id: 'aceInhibitorOrArb',
    kind: 'interaction',
    name: 'ACE inhibitor or angiotensin receptor blocker running or planned',
    when: is(aceInhibitorOrArb, true),
    basis: 'Raises potassium [verified]; also harms the fetus [unverified]. Refusal: project default.',
  },
  { ...INFECTION, id: 'activeInfection', name: 'Active or untreated infection', when: is(activeInfection, true) },
  {
    ...INFECTION,
    id: 'tuberculosis',
    name: 'Tuberculosis screen positive, not treated',
    when: is(tuberculosis, 'positive'),
  },
  {
    ...INFECTION,
    id: 'hepatitisB',
    name: 'Hepatitis B screen positive, not treated',
    when: is(hepatitisB, 'positive'),
  },
  { ...INFECTION, id: 'hiv', name: 'HIV screen positive, not treated', when: is(hiv, 'positive') },
  {
    ...LISTED_RISK,
    id: 'malignancy',
    kind: 'contraindication',
    name: 'Current or past malignancy without clearance by an oncologist',
    when: is(malignancyNotCleared, true),
    basis: 'Boxed warning: malignancy [verified]. Refusal: project default.',
  },
  {
    ...LISTED_RISK,
    id: 'liveVaccine',
    kind: 'infection',
    name: 'Live vaccine within 4 weeks',
    when: is(liveVaccineWithin4Weeks, true),
    basis: 'Labels: avoid live vaccines [verified]. Interval: project default.',
  },
  {
    ...LISTED_RISK,
    id: 'uncontrolledHypertension',
    kind: 'measurement',
    name: 'Blood pressure 160/110 mmHg or more, or 140/90 or more repeated',
    when: any(atLeast(systolicMmHg, 160), atLeast(diastolicMmHg, 110), is(hypertensionRepeated, true)),
    basis: 'Hypertension is a listed risk [verified]. Limits: project default.',
  },
  {
    ...LISTED_RISK,
    id: 'renalImpairment',
    kind: 'measurement',
    name: 'eGFR below 60 mL/min/1.73 m²',
    when: below(egfr, 60),
    basis: 'Kidney injury is a listed risk [verified]. Limit: project default.',
  },
  {
    ...LISTED_RISK,
    id: 'hyperkalemia',
    kind: 'measurement',
    name: 'Potassium 5.5 mmol/L or more',
    when: atLeast(potassium, 5.5),
    basis: 'Hyperkalemia is a listed risk [verified]. Limit: project default.',
  },
  {
    ...DEFAULT,
    id: 'under18',
    kind: 'age and pregnancy',
    name: 'Under 18 years',
    when: below(ageYears, 18),
    basis: 'Project default.',
  },
  {
    ...DEFAULT,
    id: 'breastfeeding',
    kind: 'age and pregnancy',
    name: 'Breastfeeding now',
    when: is(breastfeeding, true),
    basis: 'Product information: do not breastfeed; EULAR 2016: compatible (C26). Refusal: project default.',
    sourceIds: ['euProductInformation', 'eular2016', 'project'],
  },
  {
    ...LISTED_RISK,
    id: 'pregnantWithoutPhysician',
    kind: 'age and pregnancy',
    name: 'Pregnant, and no physician experienced in immunosuppression takes part',
    when: all(is(pregnant, true), not(is(immunosuppressionPhysician, true))),
    basis: 'The label requires such experience [verified]. Refusal: project default.',
  },
  {
    ...DEFAULT,
    id: 'offLabelConsent',
    kind: 'consent',
    name: 'No consent to off-label use',
    when: is(offLabelConsent, false),
    basis: 'Project default.',
    stage: 'plan',
  },
  {
    ...DEFAULT,
    id: 'specialistSignature',
    kind: 'consent',
    name: "No specialist's signature",
    when: is(specialistSignature, false),
    basis: 'Project default.',
    stage: 'plan',
  },
];
