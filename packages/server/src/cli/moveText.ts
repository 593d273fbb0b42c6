import { dayInWords } from '@nidation/core/engines';
import type { MovedEntry, PlanMove } from '@nidation/core/pathway';

function movedLine({ title, from, to, change }: MovedEntry): string {
  const days = [from, to].filter((day) => day !== undefined).map(dayInWords);
  return `${change.padEnd(14)}${title}: ${[...new Set(days)].join(' → ')}`;
}

/** What shifts when the transfer moves, and the question that only a clinician answers. */
export function moveText({ previous, dosesTaken, changes, needsDecision }: PlanMove): string {
  const decide =
    needsDecision === undefined
      ? []
      : [
          '',
          `Decide: ${needsDecision.question}`,
          `  Answer with --after-taken ${needsDecision.choices.join(' or --after-taken ')}.`,
        ];
  const lines = [
    `Transfer moved; version ${String(previous.version)} was for ${dayInWords(previous.transferDay)}. Dose days already taken: ${String(dosesTaken)}.`,
    ...changes.map((change) => `  ${movedLine(change)}`),
    ...decide,
  ];
  return `${lines.join('\n')}\n`;
}
