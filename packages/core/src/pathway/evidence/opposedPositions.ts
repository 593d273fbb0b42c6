import type { Position, Question, Stance } from '../../knowledge/sources/source.ts';

/** Bodies that hold opposite things on one question. */
export interface OpposedPositions {
  readonly question: Question;
  readonly supporting: readonly Position[];
  readonly opposing: readonly Position[];
}

const SUPPORTING: ReadonlySet<Stance> = new Set(['recommends', 'can be considered', 'compatible']);
const OPPOSING: ReadonlySet<Stance> = new Set(['not recommended', 'not indicated']);

/** Every question on which one position in force supports and another opposes; silence is neither. */
export function opposedPositions(positions: readonly Position[]): readonly OpposedPositions[] {
  const inForce = positions.filter(({ supersededBy }) => supersededBy === undefined);
  const questions = [...new Set(inForce.map(({ question }) => question))];
  return questions.flatMap((question) => {
    const held = inForce.filter((one) => one.question === question);
    const supporting = held.filter(({ stance }) => SUPPORTING.has(stance));
    const opposing = held.filter(({ stance }) => OPPOSING.has(stance));
    return supporting.length > 0 && opposing.length > 0 ? [{ question, supporting, opposing }] : [];
  });
}
