export type * from './quantities/days.ts';
export {
  addDays,
  completedYears,
  day,
  dayInWords,
  dayNumber,
  daysBetween,
  parseDay,
  weekday,
} from './quantities/days.ts';
export type { Instant } from './quantities/instants.ts';
export { hoursBetween, instantHours, instantOf, localDay, parseInstant } from './quantities/instants.ts';
export { inPercent, oneDecimal } from './quantities/rounding.ts';
export type { Milligrams, Quantity } from './quantities/units.ts';
export { DOSE_STEP_MG, inMilligrams, milligrams } from './quantities/units.ts';
export type { Condition, Fact, Judged, Leaf, Pivot, Truth } from './rules/condition.ts';
export {
  above,
  all,
  any,
  atLeast,
  atMost,
  below,
  describe,
  evaluate,
  is,
  judge,
  missingFacts,
  not,
  pivots,
} from './rules/condition.ts';
export type { SmtTruth } from './rules/smt.ts';
export { smtDeclarations, smtJoin, smtRational, smtTruth, smtUnknown } from './rules/smt.ts';
export { allFailPercent, attemptsToExceed, cumulativePercents, exceeds } from './prediction/cumulativeChance.ts';
export type { Conversion, ConvertedQuantity, UnitChoice } from './quantities/convert.ts';
export { ACCEPTED_UNITS, exactQuotient, toCanonicalUnit } from './quantities/convert.ts';
export { editDistance } from './words/editDistance.ts';
