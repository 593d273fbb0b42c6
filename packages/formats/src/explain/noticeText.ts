import type { Assessment, ProtocolAnswer } from '@nidation/core/pathway';
import { isProtocolValue } from './titles.ts';
import { valueInWords } from './words.ts';

/** The standing notices that apply to one assessment, word for word. */

export function noticeWords(
  { notices }: Assessment,
  id: string,
  places: Readonly<Record<string, string>> = {},
): string {
  const found = notices.find((one) => one.id === id);
  return (found?.words ?? '').replaceAll(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole);
}

export function noticeLines(assessment: Assessment): readonly string[] {
  const { ratio, protocols } = assessment;
  const dosed = protocols.filter(hasDose);
  const inBand = 'inConflictBand' in ratio.value && ratio.value.inConflictBand;
  return [
    noticeWords(assessment, 'tacrolimus'),
    noticeWords(assessment, 'immune'),
    ...(dosed.length > 0 ? [doseNotice(assessment, dosed), noticeWords(assessment, 'pregnancy')] : []),
    ...(inBand ? [noticeWords(assessment, 'conflictBand')] : []),
    ...(assessment.interactions.some(({ onTreatment }) => onTreatment) ? [noticeWords(assessment, 'trough')] : []),
  ].filter((line) => line !== '');
}

export function hasDose({ value }: ProtocolAnswer): boolean {
  return isProtocolValue(value) && (value.dose !== undefined || (value.doseChoices ?? []).length > 0);
}

/** One sentence for all: each dose is the dose of its own protocol. */
function doseNotice(assessment: Assessment, dosed: readonly ProtocolAnswer[]): string {
  const { value } = assessment.ratio;
  const ratio = 'ratio' in value ? valueInWords(value.ratio) : 'not known';
  const names = dosed.flatMap(({ value: one }) => (isProtocolValue(one) ? [one.name] : []));
  return noticeWords(assessment, 'dose', { protocol: names.map((name) => `"${name}"`).join(', '), ratio });
}
