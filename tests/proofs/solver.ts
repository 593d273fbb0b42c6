import { init, Z3_error_code, Z3_lbool, type Z3_solver } from 'z3-solver';

/** One solver for a whole run: it starts once, and every question starts from nothing. */

export type SolverAnswer =
  | { readonly kind: 'impossible' }
  /** With the values that make it so. */
  | { readonly kind: 'possible'; readonly witness: string };

export interface Solver {
  /** Can the formula hold, over everything declared? */
  readonly ask: (declarations: string, formula: string) => Promise<SolverAnswer>;
  /** Ends its threads; without it the process does not end. */
  readonly stop: () => void;
}

/**
 * Texts go in by `solver_from_string`, which reads them before it returns. The package's other way in hands
 * its thread a text that may be gone before it is read.
 */
export async function startSolver(): Promise<Solver> {
  const { Z3, em } = await init();
  const threads = em as { readonly PThread: { readonly terminateAllThreads: () => void } };
  const configuration = Z3.mk_config();
  const context = Z3.mk_context(configuration);
  Z3.del_config(configuration);
  const check = async (solver: Z3_solver): Promise<SolverAnswer> => {
    const found = await Z3.solver_check(context, solver);
    if (found === Z3_lbool.Z3_L_FALSE) return { kind: 'impossible' };
    // Undecided is not a proof.
    if (found !== Z3_lbool.Z3_L_TRUE) throw new Error('The solver does not know.');
    return { kind: 'possible', witness: witnessOf(Z3.model_to_string(context, Z3.solver_get_model(context, solver))) };
  };
  return {
    ask: async (declarations, formula) => {
      const solver = Z3.mk_solver(context);
      Z3.solver_inc_ref(context, solver);
      Z3.solver_from_string(context, solver, `${declarations}\n(assert ${formula})`);
      const error = Z3.get_error_code(context);
      try {
        if (error !== Z3_error_code.Z3_OK)
          throw new Error(`The solver cannot read: ${Z3.get_error_msg(context, error)}`);
        return await check(solver);
      } finally {
        Z3.solver_dec_ref(context, solver);
      }
    },
    stop: () => {
      Z3.del_context(context);
      threads.PThread.terminateAllThreads();
    },
  };
}

/** 'k_potassium = true, v_potassium = (/ 11.0 2.0)': the facts that show it, not the names made for the proof. */
function witnessOf(model: string): string {
  return [...model.matchAll(/^((?:other_)?[kv]_\w+) -> (.+)$/gm)]
    .map(([, name, value]) => `${name ?? ''} = ${value ?? ''}`)
    .sort()
    .join(', ');
}
