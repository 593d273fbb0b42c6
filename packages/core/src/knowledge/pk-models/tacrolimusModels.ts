import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';
import { tacrolimusAndrews2019Final, tacrolimusAndrews2019StartingDose } from './tacrolimusAndrews2019.ts';
import { tacrolimusBergmann2014 } from './tacrolimusBergmann2014.ts';
import { tacrolimusLu2015Healthy } from './tacrolimusLu2015.ts';
import { tacrolimusStorset2014 } from './tacrolimusStorset2014.ts';
import { tacrolimusWoillard2011 } from './tacrolimusWoillard2011.ts';
import { tacrolimusXue2011Healthy } from './tacrolimusXue2011.ts';

/** Every tacrolimus model in force. None was built in healthy or infertile young women on 1 to 4 mg per day. */
export const tacrolimusModels: readonly PopulationModel[] = [
  tacrolimusWoillard2011,
  tacrolimusStorset2014,
  tacrolimusAndrews2019Final,
  tacrolimusAndrews2019StartingDose,
  tacrolimusBergmann2014,
  tacrolimusLu2015Healthy,
  tacrolimusXue2011Healthy,
];

/** Said with every output of these models. */
export const STANDING_CAUTION =
  'No model was built in women with recurrent implantation failure or on 1 to 4 mg per day; none has a term for sex.';
