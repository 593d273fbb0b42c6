/**
 * Every field of a registry row: its type, unit, vocabulary and definition. The schema file of an export
 * is printed from it, a mapping is checked against it.
 */

export type FieldType =
  | { readonly kind: 'key' }
  | { readonly kind: 'text' }
  | { readonly kind: 'day' }
  | { readonly kind: 'yes or no' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  /** Whole number; outside from … to it is impossible. */
  | { readonly kind: 'whole number'; readonly from: number; readonly to: number }
  | { readonly kind: 'number'; readonly from: number; readonly to: number }
  /** Whole number that may be open above: '>5' is 6 or more. */
  | { readonly kind: 'count'; readonly to: number };

export interface RegistryFieldSpec {
  readonly name: string;
  readonly type: FieldType;
  /** UCUM code, or '1' for a pure number. */
  readonly unit?: string;
  readonly definition: string;
}

const yesNo = { kind: 'yes or no' } as const;
const whole = (from: number, to: number) => ({ kind: 'whole number', from, to }) as const;

/** In the order of the export's columns. */
export const registryFields = [
  {
    name: 'womanId',
    type: { kind: 'key' },
    definition: 'Key of the woman without meaning outside the clinic; lines that share it are clustered.',
  },
  { name: 'clinicId', type: { kind: 'key' }, definition: 'Key of the clinic.' },
  { name: 'year', type: whole(1978, 2100), unit: 'a', definition: 'Calendar year of the treatment.' },
  { name: 'transferDay', type: { kind: 'day' }, definition: 'Day of the embryo transfer, YYYY-MM-DD.' },
  {
    name: 'ageYears',
    type: whole(14, 65),
    unit: 'a',
    definition: "Woman's age in completed years, where known exactly.",
  },
  {
    name: 'ageBand',
    type: { kind: 'text' },
    definition: "Woman's age at treatment as the source bands it; bands of different sources are not joined.",
  },
  {
    name: 'treatment',
    type: { kind: 'choice', of: ['IVF', 'insemination'] },
    definition: 'IVF includes ICSI and frozen transfers.',
  },
  { name: 'eggSource', type: { kind: 'choice', of: ['own', 'donor'] }, definition: 'Whose eggs.' },
  { name: 'spermSource', type: { kind: 'choice', of: ['partner', 'donor'] }, definition: 'Whose sperm.' },
  {
    name: 'cycle',
    type: { kind: 'choice', of: ['fresh', 'frozen', 'both', 'neither'] },
    definition: 'Fresh or thawed embryos; "neither" is as the source has it.',
  },
  {
    name: 'stage',
    type: { kind: 'choice', of: ['cleavage', 'blastocyst'] },
    definition: 'Stage of the embryo at transfer.',
  },
  {
    name: 'embryosTransferred',
    type: whole(0, 9),
    unit: '1',
    definition: 'Embryos transferred; 0 is a treatment without a transfer.',
  },
  {
    name: 'ploidy',
    type: { kind: 'choice', of: ['untested', 'euploid', 'low-level mosaic', 'aneuploid'] },
    definition: "The embryo's result.",
  },
  {
    name: 'pgtA',
    type: yesNo,
    definition: 'Preimplantation testing for aneuploidy was done; it says nothing of the result.',
  },
  {
    name: 'earlierTransfers',
    type: { kind: 'count', to: 60 },
    unit: '1',
    definition: 'Embryo transfers before this one.',
  },
  {
    name: 'earlierCycles',
    type: { kind: 'count', to: 60 },
    unit: '1',
    definition: 'IVF cycles before this one; a cycle is not a transfer.',
  },
  {
    name: 'earlierPregnancies',
    type: { kind: 'count', to: 30 },
    unit: '1',
    definition: 'Pregnancies before this treatment, as the source counts them.',
  },
  {
    name: 'earlierLiveBirths',
    type: { kind: 'count', to: 30 },
    unit: '1',
    definition: 'Live births before this treatment, as the source counts them.',
  },
  {
    name: 'failedTransfers',
    type: whole(0, 60),
    unit: '1',
    definition: 'Transfers before this one after which no pregnancy followed.',
  },
  {
    name: 'th1Th2Ratio',
    type: { kind: 'number', from: 0.01, to: 200 },
    unit: '1',
    definition: 'Th1 to Th2 cell ratio in blood before the transfer.',
  },
  {
    name: 'th1Th2Method',
    type: { kind: 'text' },
    definition: 'Laboratory and method of the ratio; ratios of two methods are not compared.',
  },
  {
    name: 'endometrialProfile',
    type: { kind: 'choice', of: ['balanced', 'low', 'high', 'mixed', 'unclassified'] },
    definition: 'Endometrial immune profile.',
  },
  {
    name: 'immunotherapy',
    type: { kind: 'choice', of: ['none', 'tacrolimus', 'declined', 'other'] },
    definition: 'Declined is an arm of its own, never a missing value.',
  },
  { name: 'protocolId', type: { kind: 'key' }, definition: 'Id of the protocol followed.' },
  {
    name: 'startDay',
    type: whole(-60, 60),
    unit: 'd',
    definition: 'First day of the medicine counted from the transfer: -2 is two days before.',
  },
  { name: 'positiveTest', type: yesNo, definition: 'Positive hCG.' },
  { name: 'gestationalSac', type: yesNo, definition: 'Intrauterine sac, with or without heartbeat.' },
  {
    name: 'clinicalPregnancy',
    type: yesNo,
    definition: 'Intrauterine sac with fetal pulsation (UK ART data dictionary, item 217).',
  },
  { name: 'ongoing', type: yesNo, definition: 'Pregnancy beyond the first weeks, as the source defines it.' },
  { name: 'miscarriage', type: yesNo, definition: 'Pregnancy lost before 24 weeks, as the source defines it.' },
  { name: 'ectopic', type: yesNo, definition: 'Pregnancy outside the womb.' },
  {
    name: 'liveBirth',
    type: yesNo,
    definition: 'Delivered after 24 weeks with signs of life (UK ART data dictionary, item 230).',
  },
  { name: 'liveBornChildren', type: whole(0, 9), unit: '1', definition: 'Children born alive.' },
] as const satisfies readonly RegistryFieldSpec[];

export type RegistryFieldName = (typeof registryFields)[number]['name'];
