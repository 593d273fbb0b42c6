import type { GuidelineLevel } from '@nidation/core/knowledge';
import type {
  InterventionAnswer,
  InterventionValue,
  InvestigationAnswer,
  InvestigationValue,
} from '@nidation/core/pathway';

const LEVELS: readonly GuidelineLevel[] = ['recommended', 'can be considered', 'not recommended'];
const MARK: Record<GuidelineLevel, string> = { recommended: '✔', 'can be considered': '◐', 'not recommended': '✖' };

const isValue = <Value extends object>(value: Value | { kind: 'cannot say' }): value is Value => 'item' in value;

function condition({ item, condition: truth }: InvestigationValue | InterventionValue): string {
  const when = item.whenWords === undefined ? '' : ` ${item.whenWords}`;
  if (item.when === undefined) return item.whenWords === undefined ? '' : `;${when}`;
  return `; condition ${truth}:${when}`;
}

function investigationLine(value: InvestigationValue): string {
  const { item, done, partnersOpen } = value;
  const open = partnersOpen.length === 0 ? 'done in every partner' : `open: ${partnersOpen.join(', ')}`;
  const times = done.length === 0 ? '' : `, recorded ${String(done.length)}×`;
  return `${item.name} (${item.partners.join(', ')}; ${open}${times})${condition(value)}`;
}

function interventionLine(value: InterventionValue): string {
  const { item, openedBy } = value;
  const opened =
    openedBy.length === 0 ? '' : `; opened by: ${openedBy.map(({ investigation }) => investigation).join(', ')}`;
  return `${item.name}${condition(value)}${opened}`;
}

function section<Value extends object>(
  title: string,
  answers: readonly {
    readonly level: GuidelineLevel;
    readonly value: Value | { readonly kind: 'cannot say'; readonly needs: readonly string[] };
  }[],
  line: (value: Value) => string,
): string {
  const groups = LEVELS.map((level) => {
    const values = answers.filter((one) => one.level === level).map(({ value }) => value);
    return [`  ${MARK[level]} ${level}`, ...values.filter(isValue<Value>).map((value) => `      ${line(value)}`)].join(
      '\n',
    );
  });
  return [title, ...groups].join('\n');
}

/** The work-up list in three levels; what is not recommended is listed last and named so. */
export function workupText(
  investigations: readonly InvestigationAnswer[],
  interventions: readonly InterventionAnswer[],
  knowledgeVersion: string,
): string {
  const parts = [
    section('Investigations', investigations, investigationLine),
    section('Interventions', interventions, interventionLine),
    `knowledge ${knowledgeVersion}`,
  ];
  return `${parts.join('\n\n')}\n`;
}
