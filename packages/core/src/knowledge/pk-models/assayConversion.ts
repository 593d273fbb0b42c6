import type { AssayConversion } from '../../engines/pharmacokinetics/person.ts';
import type { Placed } from '../../engines/pharmacokinetics/populationModel.ts';

/** Immunoassay to LC-MS/MS: C = 0.80 raw + 0.19 ng/mL; used only where a model has no error for the immunoassay. */
export const immunoassayToLcms: AssayConversion & Placed = {
  from: 'immunoassay',
  to: 'LC-MS/MS',
  slope: 0.8,
  intercept: 0.19,
  at: 'Størset E et al. Br J Clin Pharmacol 2014;78:509-523, methods',
  mark: 'verified',
};
