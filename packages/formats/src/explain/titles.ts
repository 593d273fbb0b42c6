import type { Knowledge } from '@nidation/core/knowledge';
import type { LimitedDose, ProtocolValue, Why } from '@nidation/core/pathway';
import { byId } from './words.ts';

/** What was asked, in words, and the answer in a few of them: the first line of every explanation. */

export type AnyWhy = Why<unknown, string>;

type TitleKnowledge = Pick<Knowledge, 'investigations' | 'interventions' | 'protocols'>;

const TITLES: Readonly<Record<string, string>> = {
  rif: 'Recurrent implantation failure',
  th1Th2Ratio: 'Th1/Th2 ratio',
  endometrialProfile: 'Endometrial immune profile',
  plan: 'Plan',
  levels: 'Tacrolimus levels',
};

export function titleOf(why: AnyWhy, { investigations, interventions, protocols }: TitleKnowledge): string {
  const [kind = '', id = ''] = why.id.split('/');
  switch (kind) {
    case 'investigation':
      return `Investigation: ${byId(investigations, id)?.name ?? id}`;
    case 'intervention':
      return `Intervention: ${byId(interventions, id)?.name ?? id}`;
    case 'protocol':
      return `Protocol ${nameIn(why.value) ?? byId(protocols, id)?.name ?? id}`;
    default:
      return TITLES[why.id] ?? why.id;
  }
}

function nameIn(value: unknown): string | undefined {
  return isProtocolValue(value) ? value.name : undefined;
}

/** 'fits protocol: 2 mg a day'. */
export function answerOf({ value, level }: AnyWhy): string {
  if (!isProtocolValue(value)) return level;
  const { dose, doseChoices } = value;
  if (dose !== undefined) return `${level}: ${doseInWords(dose)}`;
  if (doseChoices !== undefined && doseChoices.length > 0) {
    return `${level}: ${doseChoices.map(doseInWords).join(' or ')}, the clinic chooses`;
  }
  return level;
}

export function doseInWords({ asked, allowed }: LimitedDose): string {
  const reduced = asked === allowed ? '' : ` (${String(asked)} mg asked, reduced by a limit)`;
  return `${String(allowed)} mg a day${reduced}`;
}

export function isProtocolValue(value: unknown): value is ProtocolValue {
  return typeof value === 'object' && value !== null && 'protocolId' in value && 'scheduleWords' in value;
}
