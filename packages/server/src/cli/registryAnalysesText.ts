import type { Basis } from '@nidation/core/registry';
import type { ReportTable } from '@nidation/formats/report';
import type { AnalysisAnswer } from './registryAnalysesAnswer.ts';
import { KNOWLEDGE_VERSION } from '@nidation/core/knowledge';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';
import { attritionLines } from './registryReportText.ts';

/** An analysis in words: the answer first, then tables, who was looked at, methods, warnings and where it comes from. */

export function analysisText({ part, basis }: AnalysisAnswer, originLines: readonly string[]): string {
  return [
    part.title,
    ...part.sentences,
    ...part.tables.flatMap(tableLines),
    ...(basis === undefined ? [] : basisLines(basis)),
    ...listed('Methods', part.methods),
    ...part.warnings.flatMap(warningLines),
    '',
    ...originLines,
    `Nidation ${SOFTWARE_VERSION}, knowledge ${KNOWLEDGE_VERSION}`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function tableLines({ caption, headers, rows }: ReportTable): readonly string[] {
  const lines = [headers, ...rows];
  const widths = headers.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? '').length)));
  return [
    '',
    caption,
    ...lines.map((line) => `  ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd()),
  ];
}

function basisLines({ outcome, denominator, cohort, attrition }: NonNullable<AnalysisAnswer['basis']>) {
  return ['', `Outcome: ${outcome}`, `Denominator: ${denominator}`, `Cohort: ${cohort}`, ...attritionLines(attrition)];
}

const listed = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

function warningLines({ code, says, rule, numbers, settledBy }: Basis['warnings'][number]): readonly string[] {
  return [
    '',
    `Warning ${code}: ${says}`,
    `  Rule: ${rule}`,
    ...(numbers.length === 0
      ? []
      : [`  Numbers: ${numbers.map(({ label, value }) => `${label} ${shortNumber(value)}`).join('; ')}`]),
    `  Settled by: ${settledBy}`,
  ];
}

/** Four significant digits; counts stay whole. */
const shortNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
