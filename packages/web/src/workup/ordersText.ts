import { isCannotSay } from '../parts/why.ts';
import type { Assessed } from '../couple/useAssessment.ts';

/** The recommended investigations that wait, and what was added with its reason; plain text, no name. */
export function ordersText({ assessment, added }: Assessed): string {
  const open = assessment.investigations.flatMap(({ level, value }) => {
    if (
      level !== 'recommended' ||
      isCannotSay(value) ||
      value.condition === 'not met' ||
      value.partnersOpen.length === 0
    )
      return [];
    const condition = value.condition === 'unknown' ? `, only ${value.item.whenWords ?? 'under its condition'}` : '';
    return [`- ${value.item.name} (${value.partnersOpen.join(', ')}${condition})`];
  });
  const byHand = added.map(({ id, reason }) => {
    const answer = [...assessment.investigations, ...assessment.interventions].find((one) => one.id === id);
    const name = answer === undefined || isCannotSay(answer.value) ? id : answer.value.item.name;
    return `- ${name}: not recommended; added for ${reason}`;
  });
  return [
    'Recommended investigations without a result:',
    ...(open.length === 0 ? ['- none'] : open),
    ...(byHand.length === 0 ? [] : ['Added with a reason:', ...byHand]),
    `Nidation, knowledge ${assessment.knowledgeVersion}. Not an order by itself.`,
  ].join('\n');
}
