import { attritionOfAnswer } from '@nidation/core/registry';
import type { Analyses, AnalysisQuestion } from '../messages.ts';
import { attemptsPart } from './attemptsPart.ts';
import { comparisonPart } from './comparisonPart.ts';
import type { KeptTable } from './keptTable.ts';
import { ratesAnswer, ratesPart } from './ratesPart.ts';
import { type AnsweredPart, basisOf, drawn, figureLabel, selectionOf, shown } from './selection.ts';

/** Everything the core answers from the kept rows, made once for page and report. */
export function answersOf(table: KeptTable, question: AnalysisQuestion) {
  const selection = selectionOf(table, question);
  const basis = basisOf(table, question, selection);
  const rates = ratesAnswer(table, question, selection);
  const label = figureLabel(table, 'attrition', 'Who was looked at, and who left');
  return {
    selection,
    basis,
    rates,
    attrition: attritionOfAnswer(label, { ...basis, methods: ['counts'], warnings: [] }, 'rows'),
    parts: {
      rates: ratesPart(table, rates),
      attempts: orWhyNot('By attempt', () => attemptsPart(table, question, selection)),
      comparison: orWhyNot('Treated against untreated', () => comparisonPart(table, question, selection)),
    },
  };
}

/** What the core refuses to compute takes no other answer with it; its sentence says why. */
function orWhyNot(title: string, make: () => AnsweredPart): AnsweredPart {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const sentences = [`Cannot be computed from these rows: ${error.message}`];
    return { title, sentences, tables: [], figures: [], warnings: [], methods: [] };
  }
}

export function analyze(table: KeptTable, question: AnalysisQuestion): Analyses {
  const { selection, basis, rates, attrition, parts } = answersOf(table, question);
  return {
    kind: 'analyzed',
    outcome: basis.outcome,
    cohort: basis.cohort,
    attrition: drawn(attrition),
    rows: selection.rows.length,
    rates,
    parts: { rates: shown(parts.rates), attempts: shown(parts.attempts), comparison: shown(parts.comparison) },
  };
}
