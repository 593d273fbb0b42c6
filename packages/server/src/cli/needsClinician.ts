import type { Assessment, ProtocolAnswer, RatioLevel, RifLevel } from '@nidation/core/pathway';

const OPEN_RIF: readonly RifLevel[] = ['readings differ', 'cannot say'];
const OPEN_RATIO: readonly RatioLevel[] = ['conflict', 'cannot say'];

/** Ids of the answers that a clinician has to settle, in the order of the assessment. */
export function needsClinician(assessment: Assessment): readonly string[] {
  const { implantationFailure, ratio } = assessment;
  return [
    ...(OPEN_RIF.includes(implantationFailure.level) ? [implantationFailure.id] : []),
    ...(OPEN_RATIO.includes(ratio.level) ? [ratio.id] : []),
    ...openProtocols(assessment).map(({ id }) => id),
  ];
}

/**
 * Where the clinic has adopted a protocol, that one has to answer; the others are for comparison.
 *
 * Where it has adopted none: whatever refuses or contradicts, and, unless some protocol fits,
 * whatever cannot say. Some protocols ask for what is measured in few clinics, so one that cannot
 * say beside one that fits leaves nothing open.
 */
function openProtocols({ protocols, adoption }: Assessment): readonly ProtocolAnswer[] {
  if ('protocolId' in adoption) {
    const followed = `protocol/${adoption.protocolId}`;
    return protocols.filter(
      ({ id, level }) => id === followed && level !== 'fits protocol' && level !== 'outside protocol',
    );
  }
  const someFits = protocols.some(({ level }) => level === 'fits protocol');
  return protocols.filter(({ level }) => {
    if (level === 'refused' || level === 'conflict') return true;
    return !someFits && (level === 'cannot say' || level === 'no dose defined');
  });
}
