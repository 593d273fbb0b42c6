/** From all rows to the cohort, step by step; whoever leaves is counted, and why. */
import type { AttritionStep } from '../importReport.ts';
import type { OutcomeName, RegistryRow } from '../row.ts';

export interface CohortStep {
  readonly label: string;
  /** Undefined when the row does not say: it leaves as "unknown", never as "no". */
  readonly holds: (row: RegistryRow) => boolean | undefined;
}

export interface Cohort {
  readonly rows: readonly RegistryRow[];
  readonly attrition: readonly AttritionStep[];
  /** The filter in words. */
  readonly words: string;
}

/** What the outcome means wherever it is printed. */
export const OUTCOME_WORDS: Readonly<Record<OutcomeName, string>> = {
  positiveTest: 'positive test: positive hCG',
  gestationalSac: 'gestational sac: intrauterine sac, with or without heartbeat',
  clinicalPregnancy: 'clinical pregnancy: intrauterine sac with fetal pulsation',
  ongoing: 'ongoing pregnancy: beyond the first weeks, as the source defines it',
  liveBirth: 'live birth: delivered after 24 weeks with signs of life',
};

/** A transfer is one with an embryo; where the number is absent, one with a day. */
export const transferMade: CohortStep = {
  label: 'a transfer was made',
  holds: ({ embryosTransferred, transferDay }) =>
    embryosTransferred === undefined ? (transferDay === undefined ? undefined : true) : embryosTransferred > 0,
};

export const outcomeRecorded = (outcome: OutcomeName): CohortStep => ({
  label: `${OUTCOME_WORDS[outcome].split(':')[0] ?? outcome} recorded`,
  holds: ({ outcome: seen }) => (seen[outcome] === undefined ? undefined : true),
});

/**
 * The rows that meet every step.
 *
 * @param rows  all rows
 * @param steps in order
 * @returns rows in their order, with how many each step left and took
 */
export function selectCohort(rows: readonly RegistryRow[], steps: readonly CohortStep[]): Cohort {
  let kept = rows;
  const attrition = steps.map(({ label, holds }): AttritionStep => {
    const left = { notMet: 0, unknown: 0 };
    kept = kept.filter((row) => {
      const answer = holds(row);
      if (answer === false) left.notMet += 1;
      if (answer === undefined) left.unknown += 1;
      return answer === true;
    });
    return { label, count: kept.length, left };
  });
  return {
    rows: kept,
    attrition,
    words: steps.length === 0 ? 'all rows' : steps.map(({ label }) => label).join(' and '),
  };
}

/** A count that is open above ('>5') is no number to compare or to adjust for. */
export function exactCount(counted: RegistryRow['earlierTransfers']): number | undefined {
  return counted === undefined || counted.orMore ? undefined : counted.count;
}

/** Order of two transfers of one woman: by day, then by the number before; 0 when neither tells. */
export function transferOrder(one: RegistryRow, other: RegistryRow): number {
  const [a, b] = [one.transferDay, other.transferDay];
  if (a !== undefined && b !== undefined && a !== b) return a < b ? -1 : 1;
  const [before, after] = [exactCount(one.earlierTransfers), exactCount(other.earlierTransfers)];
  return before === undefined || after === undefined ? 0 : before - after;
}

/** Her key means nothing outside the clinic and the source: two clinics may both have a "17". Absent: not joined. */
export function womanKey({ source, clinicId, womanId }: RegistryRow): string | undefined {
  return womanId === undefined ? undefined : JSON.stringify([source, clinicId ?? null, womanId]);
}

/** Rows by woman, each woman's in order; those without a key apart. */
export function byWoman(rows: readonly RegistryRow[]): {
  readonly women: ReadonlyMap<string, readonly RegistryRow[]>;
  readonly unjoined: readonly RegistryRow[];
} {
  const women = new Map<string, RegistryRow[]>();
  const unjoined: RegistryRow[] = [];
  for (const row of rows) {
    const key = womanKey(row);
    if (key === undefined) {
      unjoined.push(row);
      continue;
    }
    const known = women.get(key);
    if (known) known.push(row);
    else women.set(key, [row]);
  }
  for (const own of women.values()) own.sort(transferOrder);
  return { women, unjoined };
}

/** The first row of each woman among these; a row without her key cannot tell and leaves as unknown. */
export function firstOfEachWoman({ rows, attrition, words }: Cohort): Cohort {
  const { women, unjoined } = byWoman(rows);
  const first = new Set([...women.values()].map((own) => own[0]));
  const kept = rows.filter((row) => first.has(row));
  const label = 'first transfer of each woman';
  const left = { notMet: rows.length - kept.length - unjoined.length, unknown: unjoined.length };
  const step = { label, count: kept.length, left };
  return { rows: kept, attrition: [...attrition, step], words: words === 'all rows' ? label : `${words} and ${label}` };
}
