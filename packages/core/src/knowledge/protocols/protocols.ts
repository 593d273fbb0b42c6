import { answerPage } from './answerPage.ts';
import { hisano2023 } from './hisano2023.ts';
import { japanTwoDose } from './japanTwoDose.ts';
import { nakagawa2015 } from './nakagawa2015.ts';
import { nakagawa2017 } from './nakagawa2017.ts';
import { nakagawa2019 } from './nakagawa2019.ts';
import { nakagawa2024 } from './nakagawa2024.ts';
import type { Protocol } from './protocol.ts';
import { rifPlusRpl } from './rifPlusRpl.ts';
import { rplNakagawa2022 } from './rplNakagawa2022.ts';
import { sariTrial } from './sariTrial.ts';
import { tabrizProfile2024 } from './tabrizProfile2024.ts';
import { tabrizTrial } from './tabrizTrial.ts';

/** Every published protocol and the answer page, in the order in which they are shown. */
export const protocols: readonly Protocol[] = [
  nakagawa2015,
  nakagawa2017,
  nakagawa2024,
  nakagawa2019,
  japanTwoDose,
  tabrizTrial,
  tabrizProfile2024,
  hisano2023,
  rplNakagawa2022,
  rifPlusRpl,
  answerPage,
  sariTrial,
];
