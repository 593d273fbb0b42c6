/** How a command ends; the numbers are part of the interface. */
export const EXIT = {
  /** Every answer stands. */
  answered: 0,
  /** A fault of ours. */
  internal: 1,
  /** The input or the command line cannot be used; every fault was named on stderr. */
  invalid: 2,
  /** Answered, but at least one answer needs a clinician: refused, cannot say, conflict, readings differ, no plan. */
  needsClinician: 3,
  /** A table was read, and some of its rows were rejected. */
  batchWithRejects: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
