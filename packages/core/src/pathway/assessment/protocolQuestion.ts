import type { Case } from '../../case/case.ts';
import type { Facts } from '../../case/facts.ts';
import type { CalendarDay } from '../../engines/quantities/days.ts';
import type { Judged } from '../../engines/rules/condition.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { DoseLimit } from '../../knowledge/limits/limit.ts';
import type { Adopted } from './adoption.ts';
import type { ProtocolToJudge } from './answers.ts';
import type { JudgedStops } from './stopItems.ts';

/** One protocol asked of one couple, with everything judged before. */
export interface ProtocolQuestion {
  readonly of: Case;
  readonly facts: Facts;
  readonly stops: JudgedStops;
  readonly knowledge: Knowledge;
  readonly limits: readonly DoseLimit[];
  readonly adopted: Adopted;
  readonly protocol: ProtocolToJudge;
  readonly entry: Judged<Facts>;
  /** The day so many days after (before, when negative) the transfer. */
  readonly days: (offset: number) => CalendarDay;
}
