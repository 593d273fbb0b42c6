import { dayInWords } from '@nidation/core/engines';
import type { Knowledge } from '@nidation/core/knowledge';
import type { CalendarEntry, Plan } from '@nidation/core/pathway';
import { wrapped } from './lines.ts';

/** A plan as plain text, to copy into a record: dose, days, how to take it, what the sources say about going on. */
export function planText(plan: Plan, { notices }: Pick<Knowledge, 'notices'>): string {
  const supersedes = plan.supersedes === undefined ? '' : `, supersedes version ${String(plan.supersedes)}`;
  const { dose } = plan;
  const head = [
    `Plan version ${String(plan.version)}${supersedes}: dose of ${plan.protocolName}. Not a prescription.`,
    plan.doseInWords,
    ...dose.reductions.map(({ by, from, to }) => `Reduced from ${String(from)} to ${String(to)} mg a day by: ${by}`),
    `Adopted by ${plan.adoptedBy} on ${dayInWords(plan.adoptedOn)}. Transfer ${dayInWords(plan.transferDay)}.`,
    plan.howCounted,
    ...(plan.conflictReason === undefined ? [] : [`Reason typed for the conflict: ${plan.conflictReason}`]),
  ].flatMap((line) => wrapped(line, '', '  '));
  const parts = [
    '',
    ...plan.entries.flatMap(entryLines),
    ...part('How to take it', plan.howToTake),
    ...part(
      'Stop or continue: what each source says',
      plan.continuation.map(({ sourceId, words }) => `${sourceId}: ${words}`),
    ),
    ...part('Warnings', plan.warnings),
    ...part('Always beside it', standing(notices)),
  ];
  return `${[...head, ...parts].join('\n')}\n`;
}

/** Off-label, possible fetal harm, and what a level means: beside every dose. */
const BESIDE_A_DOSE = ['tacrolimus', 'pregnancy', 'trough'];

function standing(notices: Knowledge['notices']): readonly string[] {
  return BESIDE_A_DOSE.flatMap((wanted) => notices.filter(({ id }) => id === wanted).map(({ words }) => words));
}

function entryLines({ day, dayFromTransfer, title, details }: CalendarEntry): readonly string[] {
  const offset =
    dayFromTransfer === 0 ? 'ET' : `ET${dayFromTransfer < 0 ? '−' : '+'}${String(Math.abs(dayFromTransfer))}`;
  const first = `${dayInWords(day).padEnd(16)}${offset.padEnd(6)}`;
  const rest = ' '.repeat(first.length);
  return [...wrapped(title, first, rest), ...details.flatMap((detail) => wrapped(detail, rest, `${rest}  `))];
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.flatMap((line) => wrapped(line, '  ', '    '))];
}
