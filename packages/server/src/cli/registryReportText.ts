import type { CohortCounts, ImportReport } from '@nidation/core/registry';

/** An import report in words: counts, format, rejects, contradictions, completeness, cohorts. No value of any row. */

const count = (of: number): string => String(of).replace(/\B(?=(\d{3})+$)/g, ',');

export function reportText(report: ImportReport): string {
  return [
    ...headLines(report),
    ...rejectLines(report),
    ...noteLines(report),
    ...comparisonLines(report),
    ...qualityLines(report),
    ...cohortLines(report),
    ...definitionLines(report),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function headLines({ source, mapping, unit, cautions, format, columns, counts }: ImportReport): readonly string[] {
  return [
    `${source} (mapping ${mapping.id}, version ${mapping.version}; one line is one ${unit})`,
    `${format.kind}: ${format.details.map(({ label, value }) => `${label} ${value}`).join(', ')}; ${String(columns)} columns`,
    `read ${count(counts.read)} = kept ${count(counts.kept)} + rejected ${count(counts.rejected)} + duplicate ${count(counts.duplicate)}`,
    ...cautions.map((caution) => `Caution: ${caution}`),
  ];
}

function rejectLines({ rejects }: ImportReport): readonly string[] {
  if (rejects.length === 0) return [];
  return [
    '',
    'Rejected rows (faults; a row may have several)',
    ...rejects.flatMap(({ rule, column, count: faults, says, fix, firstRows }) => [
      `  ${count(faults)} × ${rule}${column === undefined ? '' : ` in "${column}"`}: ${says}`,
      `      rows ${firstRows.map(String).join(', ')}${faults > firstRows.length ? ' …' : ''}. ${fix}`,
    ]),
  ];
}

const inCohorts = ({ cohorts }: CohortCounts): string =>
  Object.entries(cohorts)
    .map(([id, of]) => `, ${count(of)} in ${id}`)
    .join('');

function noteLines({ notes, columnChecks }: ImportReport): readonly string[] {
  const checks = columnChecks.map(({ code, says, column, unusable, equalRows, of }) =>
    unusable
      ? `  ${code}: ${says} ("${column}")`
      : `  ${code}: not so; equal in ${count(equalRows)} of ${count(of)} rows`,
  );
  if (notes.length + checks.length === 0) return [];
  return [
    '',
    'Contradictions (rows are kept, with a note)',
    ...notes.flatMap(({ code, says, kept, cohorts, parts = [] }) => [
      `  ${count(kept)}${inCohorts({ kept, cohorts })}  ${code}: ${says}`,
      ...parts.map(
        (part) => `      ${part.value === '' ? '(blank)' : part.value}: ${count(part.kept)}${inCohorts(part)}`,
      ),
    ]),
    ...checks,
  ];
}

function comparisonLines({ comparisons }: ImportReport): readonly string[] {
  return comparisons.flatMap(({ code, says, outcome, groups }) => [
    '',
    `${code}: ${says}`,
    ...groups.map(({ label, rows, events }) => {
      const with_ =
        events === undefined || outcome === undefined ? '' : `; ${outcome} ${count(events.kept)}${inCohorts(events)}`;
      return `  ${label}: ${count(rows.kept)}${inCohorts(rows)}${with_}`;
    }),
  ]);
}

function qualityLines({ quality }: ImportReport): readonly string[] {
  return [
    '',
    'Completeness of kept rows (recorded, not recorded, unknown codes, other faults)',
    ...quality.map(
      ({ field, recorded, notRecorded, unknownCodes, otherFaults }) =>
        `  ${field.padEnd(20)}${count(recorded).padStart(11)}${count(notRecorded).padStart(11)}${count(unknownCodes).padStart(8)}${count(otherFaults).padStart(8)}`,
    ),
  ];
}

function cohortLines({ cohorts }: ImportReport): readonly string[] {
  return cohorts.flatMap(({ id, label, steps }) => ['', `Cohort ${id}: ${label}`, ...attritionLines(steps)]);
}

export const attritionLines = (steps: ImportReport['cohorts'][number]['steps']): readonly string[] =>
  steps.map(
    ({ label, count: of, left }) =>
      `  ${label}: ${count(of)}${left.notMet + left.unknown === 0 ? '' : ` (left: ${count(left.notMet)}${left.unknown === 0 ? '' : `, not known ${count(left.unknown)}`})`}`,
  );

function definitionLines({ definitions }: ImportReport): readonly string[] {
  return definitions.length === 0
    ? []
    : ['', 'Definitions', ...definitions.map(({ field, says }) => `  ${field}: ${says}`)];
}
