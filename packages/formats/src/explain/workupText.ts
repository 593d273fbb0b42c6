import type { Assessment, InvestigationAnswer } from '@nidation/core/pathway';
import type { Section } from './section.ts';

/** What is open in the work-up, in levels; what is not recommended is counted and folded away. */

export function workupSection({ investigations, interventions }: Assessment): Section {
  const folded = investigations.filter(({ level }) => level === 'not recommended').length;
  const foldedToo = interventions.filter(({ level }) => level === 'not recommended').length;
  return {
    title: 'Work-up',
    lines: [
      ...openAt(investigations, 'recommended'),
      ...openAt(investigations, 'can be considered'),
      ...opened({ interventions }),
      `not recommended and folded away: ${String(folded)} investigations, ${String(foldedToo)} interventions (nidation workup lists them)`,
    ],
  };
}

function openAt(
  investigations: readonly InvestigationAnswer[],
  level: InvestigationAnswer['level'],
): readonly string[] {
  const open = investigations.flatMap((answer) => (answer.level === level ? openWords(answer) : []));
  return open.length === 0 ? [] : [`${level}, open: ${open.join('; ')}`];
}

/** An unknown condition keeps the item open: it needs an answer, it is not off. */
function openWords({ value }: InvestigationAnswer): readonly string[] {
  if (!('item' in value) || value.condition === 'not met' || value.partnersOpen.length === 0) return [];
  const condition =
    value.condition === 'unknown' ? `, if it applies: ${value.item.whenWords ?? 'condition not known'}` : '';
  return [`${value.item.name} (${value.partnersOpen.join(', ')}${condition})`];
}

function opened({ interventions }: Pick<Assessment, 'interventions'>): readonly string[] {
  return interventions.flatMap(({ value, level }) => {
    if (!('item' in value) || value.openedBy.length === 0 || level === 'not recommended') return [];
    return [
      `opened by a finding: ${value.item.name} (${level}; ${value.openedBy.map(({ investigation }) => investigation).join(', ')})`,
    ];
  });
}
