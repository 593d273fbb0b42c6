import { KNOWLEDGE_VERSION } from '@nidation/core/knowledge';
import {
  type AttritionStep,
  type Basis,
  type Figure,
  type FigureLabel,
  OUTCOME_WORDS,
  type RegistryRow,
  type CohortStep,
  selectCohort,
  transferMade,
} from '@nidation/core/registry';
import { figureSvg } from '@nidation/formats/figures';
import type { ReportPart } from '@nidation/formats/report';
import type { AnalysisQuestion, DrawnFigure, ShownPart } from '../messages.ts';
import type { KeptTable } from './keptTable.ts';

/** Written in by the build; a unit test has none. */
export const SOFTWARE = `Nidation ${typeof __NIDATION_VERSION__ === 'string' ? __NIDATION_VERSION__ : 'not built'}`;

/** The rows an answer is made from, and who left on the way. */
export interface Selection {
  readonly rows: readonly RegistryRow[];
  readonly attrition: readonly AttritionStep[];
  readonly words: string;
}

const ownEggs: CohortStep = {
  label: 'own eggs',
  holds: ({ eggSource }) => (eggSource === undefined ? undefined : eggSource === 'own'),
};

/** The cohort of the mapping, then own eggs where asked, then transfers only. */
export function selectionOf({ rows, members, report, mapping }: KeptTable, question: AnalysisQuestion): Selection {
  const { cohort: id, ownEggsOnly } = question;
  const cohort = id === undefined ? undefined : report.cohorts.find((one) => one.id === id);
  const start = cohort === undefined ? rows : (members.get(cohort.id) ?? []).map((at) => rows[at]!);
  const before = cohort?.steps ?? [{ label: 'all kept rows', count: rows.length, left: { notMet: 0, unknown: 0 } }];
  const chosen = selectCohort(start, [...(ownEggsOnly ? [ownEggs] : []), transferMade]);
  return {
    rows: chosen.rows,
    attrition: [...before, ...chosen.attrition],
    words: `${mapping.source}: ${cohort?.label ?? 'all kept rows'}; ${chosen.words}`,
  };
}

/** 'clinical pregnancy: …', in the source's own definition where it has one. */
export function outcomeWords({ mapping }: KeptTable, { outcome }: AnalysisQuestion): string {
  const own = mapping.definitions?.[outcome];
  const usual = OUTCOME_WORDS[outcome];
  return own === undefined ? usual : `${shortOutcome(usual)}: ${own.replace(/\.$/, '')}`;
}

export const shortOutcome = (outcome: string): string => outcome.split(':')[0] ?? outcome;

export function basisOf(
  table: KeptTable,
  question: AnalysisQuestion,
  selection: Selection,
): Pick<Basis, 'outcome' | 'denominator' | 'cohort' | 'attrition'> {
  return {
    outcome: outcomeWords(table, question),
    denominator: 'transfer with a recorded outcome',
    cohort: selection.words,
    attrition: selection.attrition,
  };
}

export const figureLabel = ({ mapping }: KeptTable, id: string, title: string): FigureLabel => ({
  id,
  title,
  source: mapping.source,
  software: SOFTWARE,
  knowledge: KNOWLEDGE_VERSION,
});

export function drawn(figure: Figure): DrawnFigure {
  const { id, title, description, table } = figure;
  return { id, title, description, table, svg: figureSvg(figure, 'page') };
}

export const shown = ({ figures, warnings, ...part }: AnsweredPart): ShownPart => ({
  ...part,
  warnings,
  figures: figures.map(drawn),
});

/** A part of the report whose warnings carry their numbers. */
export type AnsweredPart = Omit<ReportPart, 'warnings'> & { readonly warnings: Basis['warnings'] };
