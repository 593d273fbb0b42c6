import type { Case } from '../../case/case.ts';
import type { CalendarDay } from '../../engines/quantities/days.ts';
import { addDays } from '../../engines/quantities/days.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { CalendarEntry, MovedEntry, Plan, PlanAnswer, PlanMove } from '../plan/answers.ts';
import { makePlan } from './makePlan.ts';

export interface MoveRequest {
  readonly previous: Plan;
  readonly transferDay: CalendarDay;
  /** Doses taken under the previous plan; they are facts and never move. */
  readonly dosesTaken: number;
  readonly choice?: 'keep' | 'restart';
}

/**
 * A moved transfer day: what shifts, what was already taken and needs a decision, and version 2 that
 * supersedes version 1.
 *
 * With doses already taken nothing is issued until a clinician chooses: keep taking (the course grows
 * or shrinks to the new last day) or stop and start again two days before the new transfer.
 */
export function movePlan(of: Case, knowledge: Knowledge, request: MoveRequest): PlanMove {
  const { previous, transferDay, dosesTaken, choice } = request;
  const undecided = dosesTaken > 0 && choice === undefined;
  const next = undecided ? undecidedAnswer(knowledge, previous) : nextPlan(of, knowledge, request);
  return {
    previous,
    next,
    dosesTaken,
    changes: changesBetween(previous, planOf(next), transferDay, dosesTaken),
    ...(undecided
      ? {
          needsDecision: {
            question: `${String(dosesTaken)} dose day${dosesTaken === 1 ? '' : 's'} already taken. Keep taking until the new last day, or stop and start again two days before the new transfer? No source answers this.`,
            choices: ['keep', 'restart'] as const,
          },
        }
      : {}),
  };
}

function nextPlan(
  of: Case,
  knowledge: Knowledge,
  { previous, transferDay, dosesTaken, choice }: MoveRequest,
): PlanAnswer {
  const taken = choice === 'keep' && dosesTaken > 0;
  const issued = { version: previous.version, transferDay: previous.transferDay, dosesTaken: taken ? dosesTaken : 0 };
  return makePlan({ ...of, issuedPlan: issued }, knowledge, {
    transferDay,
    planId: previous.id,
    version: previous.version + 1,
    ...(taken ? { firstDoseDay: previous.firstDoseDay } : {}),
    ...(previous.conflictReason === undefined ? {} : { conflictReason: previous.conflictReason }),
  });
}

function undecidedAnswer(knowledge: Knowledge, previous: Plan): PlanAnswer {
  return {
    id: 'plan',
    value: { kind: 'cannot say', needs: ['afterTaken'] },
    level: 'needs a decision',
    because: [{ text: `Doses of version ${String(previous.version)} were already taken`, truth: 'stated' }],
    unknown: [],
    wouldChange: [],
    sources: [],
    knowledgeVersion: knowledge.version,
  };
}

function planOf({ value }: PlanAnswer): Plan | undefined {
  return 'entries' in value ? value : undefined;
}

/** Entry by entry, by key: where nothing is issued yet, where each entry would go. */
function changesBetween(
  previous: Plan,
  next: Plan | undefined,
  transferDay: CalendarDay,
  dosesTaken: number,
): readonly MovedEntry[] {
  const after = new Map((next?.entries ?? []).map((entry) => [entry.key, entry]));
  const before = previous.entries.map((entry): MovedEntry => {
    const { key, title } = entry;
    if (entry.kind === 'first dose' && dosesTaken > 0 && after.get(key)?.day === entry.day) {
      return { key, title, from: entry.day, to: entry.day, change: 'already past' };
    }
    const to = next === undefined ? addDays(transferDay, entry.dayFromTransfer) : after.get(key)?.day;
    if (to === undefined) return { key, title, from: entry.day, change: 'cancelled' };
    return { key, title, from: entry.day, to, change: to === entry.day ? 'unchanged' : 'moved' };
  });
  const known = new Set(previous.entries.map(({ key }) => key));
  const added = [...after.values()]
    .filter(({ key }) => !known.has(key))
    .map((entry): MovedEntry => ({ key: entry.key, title: entry.title, to: entry.day, change: 'added' }));
  return [...before, ...added];
}

/** Entries of the previous version that the next one no longer has: a calendar must cancel them. */
export function cancelledEntries(previous: Plan, next: Plan): readonly CalendarEntry[] {
  const kept = new Set(next.entries.map(({ key }) => key));
  return previous.entries.filter(({ key }) => !kept.has(key));
}
