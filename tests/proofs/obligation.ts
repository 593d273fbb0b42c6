import type { Solver } from './solver.ts';

/** What must be shown of a table: something that can never be, or something that can. */
export interface Obligation {
  /** 'nakagawa2024: disjoint'. */
  readonly name: string;
  readonly declarations: string;
  readonly formula: string;
  readonly must: 'never hold' | 'hold for somebody';
}

/** What a table fails, with the values that show it. */
export interface Failure {
  readonly name: string;
  readonly says: string;
}

/** Shows one by one; every failure is told, none hides another. */
export async function failures(solver: Solver, obligations: readonly Obligation[]): Promise<readonly Failure[]> {
  const found: Failure[] = [];
  for (const { name, declarations, formula, must } of obligations) {
    const answer = await solver.ask(declarations, formula);
    if (must === 'never hold' && answer.kind === 'possible') found.push({ name, says: `holds at ${answer.witness}` });
    if (must === 'hold for somebody' && answer.kind === 'impossible') found.push({ name, says: 'holds for nobody' });
  }
  return found;
}
