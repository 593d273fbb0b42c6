import { bloodRatioStudies } from './bloodRatioStudies.ts';
import { otherTacrolimusStudies } from './otherTacrolimusStudies.ts';
import { studiesWithoutTacrolimus } from './studiesWithoutTacrolimus.ts';
import type { Study } from './studyCard.ts';

/** Every study by itself; its comparisons and observations carry the same id as source. */
export const studies: readonly Study[] = [...bloodRatioStudies, ...otherTacrolimusStudies, ...studiesWithoutTacrolimus];
