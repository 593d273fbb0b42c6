import type { CohortCounts, CohortReport } from '../importReport.ts';
import type { CompiledCohort } from './compiledMapping.ts';
import { MET, NOT_MET, type BatchView } from './conditions.ts';

/** By cohort id: 1 where the row is kept and in the cohort. */
export type Members = ReadonlyMap<string, Uint8Array>;

interface Step {
  readonly label: string;
  count: number;
  notMet: number;
  unknown: number;
}

/** Who is in which cohort, and who left at which step. A row that cannot be answered leaves, and is counted so. */
export class CohortTally {
  private readonly cohorts: readonly CompiledCohort[];
  private readonly steps: readonly (readonly Step[])[];
  private all = 0;

  constructor(cohorts: readonly CompiledCohort[]) {
    this.cohorts = cohorts;
    this.steps = cohorts.map(({ steps }) => steps.map(({ label }) => ({ label, count: 0, notMet: 0, unknown: 0 })));
  }

  batch(view: BatchView, kept: Uint8Array): Members {
    for (const one of kept) this.all += one;
    const members = new Map<string, Uint8Array>();
    this.cohorts.forEach(({ id, after, steps }, c) => {
      const inside = Uint8Array.from(after === undefined ? kept : members.get(after)!);
      steps.forEach(({ keep }, s) => keepMet(inside, keep(view), this.steps[c]![s]!));
      members.set(id, inside);
    });
    return members;
  }

  report(): readonly CohortReport[] {
    const reports: CohortReport[] = [];
    this.cohorts.forEach(({ id, label, after }, c) => {
      const before = reports.find((one) => one.id === after)?.steps ?? [
        { label: 'all kept rows', count: this.all, left: { notMet: 0, unknown: 0 } },
      ];
      const own = this.steps[c]!.map(({ label: step, count, notMet, unknown }) => ({
        label: step,
        count,
        left: { notMet, unknown },
      }));
      const steps = [...before, ...own];
      reports.push({ id, label, count: steps.at(-1)!.count, steps });
    });
    return reports;
  }
}

/** Keeps in `inside` those for whom the step is met. */
export function keepMet(
  inside: Uint8Array,
  truths: Uint8Array,
  step: { count: number; notMet: number; unknown: number },
): void {
  for (let i = 0; i < inside.length; i++) {
    if (inside[i] === 0) continue;
    if (truths[i] === MET) step.count++;
    else {
      inside[i] = 0;
      if (truths[i] === NOT_MET) step.notMet++;
      else step.unknown++;
    }
  }
}

/** A number among kept rows and in each cohort, while it is being counted. */
export class Counter {
  private kept = 0;
  private readonly inCohort: Map<string, number>;

  constructor(cohorts: readonly { readonly id: string }[]) {
    this.inCohort = new Map(cohorts.map(({ id }) => [id, 0]));
  }

  /** Counts row `at` of a batch. */
  add(at: number, kept: Uint8Array, members: Members): void {
    this.kept += kept[at]!;
    for (const [id, inside] of members) if (inside[at] === 1) this.inCohort.set(id, this.inCohort.get(id)! + 1);
  }

  counts(): CohortCounts {
    return { kept: this.kept, cohorts: Object.fromEntries(this.inCohort) };
  }
}
