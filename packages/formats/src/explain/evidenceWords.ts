import type { Knowledge, Position } from '@nidation/core/knowledge';
import { evidenceOf, observationOf, type ComparisonEvidence, type ObservationEvidence } from '@nidation/core/pathway';
import { leaf, type Branch } from './lines.ts';
import { byId, mark, percent, signed } from './words.ts';

/** A study's counts in words: every proportion with its interval, every p with its test, and the cautions below. */

export type EvidenceKnowledge = Pick<Knowledge, 'comparisons' | 'observations' | 'positions'>;

export function evidenceInWords({ comparisons, observations, positions }: EvidenceKnowledge, id: string): Branch {
  const comparison = byId(comparisons, id);
  if (comparison !== undefined) return comparisonInWords(evidenceOf(comparison));
  const observation = byId(observations, id);
  if (observation !== undefined) return observationInWords(observationOf(observation));
  const position = byId(positions, id);
  return position === undefined ? leaf(id) : leaf(positionInWords(position));
}

/** 'treated 95/148 (64.2 %, 95 % interval 55.9 to 71.9 %)'. */
function armInWords({
  label,
  events,
  total,
  percent: share,
  lowerPercent,
  upperPercent,
}: ComparisonEvidence['first']): string {
  return `${label} ${String(events)}/${String(total)} (${percent(share)}, 95 % interval ${percent(lowerPercent).replace(' %', '')} to ${percent(upperPercent)})`;
}

export function comparisonLine(evidence: ComparisonEvidence): string {
  const { comparison, first, second, differencePoints, differenceLower, differenceUpper, pValues } = evidence;
  const tests = pValues.map(({ test, p }) => `${test} p = ${shownP(p)}`).join(', ');
  const depends = evidence.significanceDependsOnTest ? '; significance depends on the test' : '';
  const design = comparison.randomized ? 'randomized' : 'not randomized';
  return `${comparison.outcome}: ${armInWords(first)} v ${armInWords(second)}; difference ${signed(differencePoints)} points (${signed(differenceLower)} to ${signed(differenceUpper)}); ${tests}${depends}; ${design}${mark(comparison.confidence)}`;
}

function comparisonInWords(evidence: ComparisonEvidence): Branch {
  const { cautions, derived } = evidence.comparison;
  return {
    text: comparisonLine(evidence),
    parts: [...(derived === undefined ? [] : [derived]), ...cautions].map(leaf),
  };
}

/** 0.054, 0.0009, 0.000014: two significant digits, never "0.000". */
export function shownP(p: number): string {
  if (p >= 0.995) return '1.0';
  if (p >= 0.1) return p.toFixed(2);
  const digits = Math.min(12, 1 - Math.floor(Math.log10(p)));
  return p.toFixed(digits);
}

function observationInWords({ observation, arm }: ObservationEvidence): Branch {
  const { outcome, printed, cautions, confidence } = observation;
  const numbers =
    arm !== undefined ? `: ${armInWords(arm)}` : printed === undefined ? '' : `: ${printedInWords(printed)}`;
  return { text: `${outcome}${numbers}${mark(confidence)}`, parts: cautions.map(leaf) };
}

function printedInWords({
  percent: share,
  lowerPercent,
  upperPercent,
}: {
  readonly percent: number;
  readonly lowerPercent?: number;
  readonly upperPercent?: number;
}): string {
  const interval =
    lowerPercent === undefined || upperPercent === undefined
      ? 'no interval printed'
      : `95 % interval ${String(lowerPercent)} to ${String(upperPercent)} %`;
  return `${String(share)} % (${interval})`;
}

function positionInWords({ question, stance, words, confidence }: Position): string {
  return `${question}: ${stance}. ${words}${mark(confidence)}`;
}
