import { dayInWords } from '@nidation/core/engines';
import type { Knowledge } from '@nidation/core/knowledge';
import type { Assessment, ProtocolAnswer, ProtocolValue } from '@nidation/core/pathway';
import type { Section } from './section.ts';
import { evidenceInWords } from './evidenceWords.ts';
import { answerOf, isProtocolValue, titleOf } from './titles.ts';
import { mark } from './words.ts';

/** Every protocol side by side, "no immunotherapy" among them, and the evidence against and for in the same form. */

export function protocolSection({ protocols, adoption, stopItems }: Assessment): Section {
  const stops = new Set<string>(stopItems.flatMap(({ needs }) => needs));
  const adopted = 'protocolId' in adoption ? [] : adoption.because;
  return {
    title: 'Protocols (* adopted by this clinic)',
    lines: [
      ...protocols.map((answer) => protocolLine(answer, stops)),
      '  No immunotherapy: open to everyone; its outcomes are in the next section',
      ...adopted.map((why) => `no plan: ${why}`),
    ],
  };
}

function protocolLine(answer: ProtocolAnswer, stops: ReadonlySet<string>): string {
  const { value } = answer;
  if (!isProtocolValue(value)) return `  ${answer.id}: ${answer.level}`;
  const confidence = value.dose === undefined && value.doseChoices === undefined ? '' : mark(value.doseConfidence);
  return `${value.adopted ? '*' : ' '} ${value.name}: ${answerOf(answer)}${confidence}${reasonOf(answer, value, stops)}${daysOf(value)}`;
}

function reasonOf({ level, unknown }: ProtocolAnswer, value: ProtocolValue, stops: ReadonlySet<string>): string {
  const { refusedBy, outsideBecause, needs } = value;
  switch (level) {
    case 'refused':
      return `: ${refusedBy.join('; ')}`;
    case 'outside protocol':
      return `: ${outsideBecause.join('; ')}`;
    case 'cannot say': {
      // The stop items that are not known stand above, once for all protocols.
      const own = needs.filter((need) => !stops.has(need)).map((need) => labelOf(need, unknown));
      const shared = own.length < needs.length ? ['the stop items above'] : [];
      return `: needs ${[...own, ...shared].join(', ')}`;
    }
    default:
      return '';
  }
}

function labelOf(need: string, unknown: ProtocolAnswer['unknown']): string {
  return unknown.find(({ fact }) => fact === need)?.label ?? need;
}

function daysOf({ dose, doseChoices, firstDoseDay, lastDoseDay }: ProtocolValue): string {
  if (dose === undefined && doseChoices === undefined) return '';
  const days = [
    firstDoseDay === undefined ? [] : [`from ${dayInWords(firstDoseDay)}`],
    lastDoseDay === undefined ? [] : [`last dose ${dayInWords(lastDoseDay)}`],
  ].flat();
  return days.length === 0 ? '' : `; ${days.join(', ')}`;
}

/**
 * Counts of everything the leading protocol rests on: the adopted one, else the first that fits, else
 * the first of the list. Against first, in the same form as for.
 */
export function evidenceSection({ protocols }: Assessment, knowledge: Knowledge): Section {
  const leading =
    protocols.find(({ value }) => isProtocolValue(value) && value.adopted) ??
    protocols.find(({ level }) => level === 'fits protocol' || level === 'conflict') ??
    protocols[0];
  if (leading === undefined) return { title: 'Evidence against and for', lines: [] };
  const cited = (stance: 'for' | 'against') =>
    leading.sources
      .filter((one) => one.stance === stance)
      .flatMap(({ sourceId, evidenceIds }) =>
        evidenceIds.map((id) => `${stance}: ${evidenceInWords(knowledge, id).text} (${sourceId})`),
      );
  return {
    title: `Evidence against and for, ${titleOf(leading, knowledge).replace(/^Protocol /, '')} (cautions and the other protocols: --explain)`,
    lines: [...cited('against'), ...cited('for')],
  };
}
