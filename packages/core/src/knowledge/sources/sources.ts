import { documentSources } from './documentSources.ts';
import { guidelineSources } from './guidelineSources.ts';
import { otherStudySources } from './otherStudySources.ts';
import { pkModelSources } from './pkModelSources.ts';
import { tacrolimusStudySources } from './tacrolimusStudySources.ts';
import type { Source } from './source.ts';

/** Every source that anything in this room cites. */
export const sources: readonly Source[] = [
  ...guidelineSources,
  ...tacrolimusStudySources,
  ...otherStudySources,
  ...pkModelSources,
  ...documentSources,
];
