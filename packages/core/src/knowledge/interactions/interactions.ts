import { antivirals } from './antivirals.ts';
import { azoles } from './azoles.ts';
import { immunosuppressants } from './immunosuppressants.ts';
import { inducers } from './inducers.ts';
import type { Interaction } from './interaction.ts';
import { kidneyAndPotassium } from './kidneyAndPotassium.ts';
import { macrolides } from './macrolides.ts';
import { moderateInhibitors } from './moderateInhibitors.ts';
import { vaccinesAndHormones } from './vaccinesAndHormones.ts';

/** Every drug, food and vaccine of the interaction table. */
export const interactions: readonly Interaction[] = [
  ...immunosuppressants,
  ...azoles,
  ...macrolides,
  ...antivirals,
  ...moderateInhibitors,
  ...inducers,
  ...kidneyAndPotassium,
  ...vaccinesAndHormones,
];
