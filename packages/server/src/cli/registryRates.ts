import {
  KNOWLEDGE_VERSION,
  registryFields,
  type RegistryFieldName,
  type RegistryMapping,
} from '@nidation/core/knowledge';
import { importRows, RatesCount, type ImportReport, type RateRow, type RatesAnswer } from '@nidation/core/registry';
import { UnreadableFile } from '../registry/fileText.ts';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { asJson } from './json.ts';
import { openMapped, sayFaults, type TableChoice } from './registryMapping.ts';
import { attritionLines } from './registryReportText.ts';
import type { World } from './world.ts';

export interface RegistryRatesOptions extends TableChoice {
  readonly by: string;
  readonly outcome: string;
  readonly where?: readonly string[];
  readonly cohort?: string;
  readonly json?: boolean;
}

interface Asked {
  readonly by: readonly RegistryFieldName[];
  readonly outcomes: readonly RegistryFieldName[];
  readonly where: readonly { readonly field: RegistryFieldName; readonly is: readonly string[] }[];
  /** Absent: all kept rows. */
  readonly cohort?: string;
}

const METHOD = 'Wilson score interval, 95 %, two-sided';

/** `nidation registry rates FILE --by age`: counts, rates and limits by group, with their definition and denominator. */
export async function registryRatesCommand(
  world: World,
  path: string,
  options: RegistryRatesOptions,
): Promise<ExitCode> {
  const opened = await openMapped(world, path, options);
  if (opened === undefined) return EXIT.invalid;
  const asked = question(world, opened.mapping, options);
  if (asked === undefined) return EXIT.invalid;
  const counted = asked.outcomes.map((outcome) => ({ outcome, rates: new RatesCount({ ...asked, outcome }) }));
  try {
    const answer = await importRows(opened.source, opened.mapping, {
      onBatch: (batch) => {
        for (const { rates } of counted) rates.add(batch);
      },
    });
    if (answer.kind === 'refused') {
      sayFaults(world, answer.faults);
      return EXIT.invalid;
    }
    const tables = counted.map(({ outcome, rates }) => ({ outcome, rates: rates.answer() }));
    const found = { asked, mapping: opened.mapping, report: answer.report, tables };
    world.print(options.json === true ? ratesJson(found) : ratesText(found));
    return answer.report.counts.rejected === 0 ? EXIT.answered : EXIT.batchWithRejects;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    world.say(error.message);
    return EXIT.invalid;
  }
}

/** Short names people use. */
const SHORT: Readonly<Record<string, readonly RegistryFieldName[]>> = {
  age: ['ageBand', 'ageYears'],
  embryos: ['embryosTransferred'],
  previousCycles: ['earlierCycles'],
};

function question(world: World, mapping: RegistryMapping, options: RegistryRatesOptions): Asked | undefined {
  const faults: string[] = [];
  const named = (name: string): readonly RegistryFieldName[] => {
    const wanted = SHORT[name] ?? registryFields.flatMap((spec) => (spec.name === name ? [spec.name] : []));
    const found = wanted.find((field) => mapping.fields[field] !== undefined);
    if (found === undefined) {
      const has = Object.keys(mapping.fields).join(', ');
      faults.push(`The mapping ${mapping.id} fills no field "${name}". It fills: ${has}.`);
      return [];
    }
    return [found];
  };
  const by = options.by.split(',').flatMap(named);
  const outcomes = options.outcome.split(',').flatMap(named);
  for (const outcome of outcomes) {
    if (specOf(outcome).type.kind !== 'yes or no') faults.push(`The outcome ${outcome} is not answered by yes or no.`);
  }
  const where = (options.where ?? []).flatMap((text) => {
    const [name, is] = [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)];
    if (!text.includes('=')) faults.push(`--where is written field=value, or field=value|value: ${text}`);
    else return named(name).map((field) => ({ field, is: is.split('|') }));
    return [];
  });
  const cohort = options.cohort ?? mapping.cohorts?.[0]?.id ?? 'all';
  if (cohort !== 'all' && mapping.cohorts?.some(({ id }) => id === cohort) !== true) {
    faults.push(
      `There is no cohort "${cohort}": ${['all', ...(mapping.cohorts ?? []).map(({ id }) => id)].join(', ')}.`,
    );
  }
  faults.forEach(world.say);
  if (faults.length > 0) return undefined;
  return { by, outcomes, where, ...(cohort === 'all' ? {} : { cohort }) };
}

interface Found {
  readonly asked: Asked;
  readonly mapping: RegistryMapping;
  readonly report: ImportReport;
  /** One an outcome. */
  readonly tables: readonly OutcomeTable[];
}

interface OutcomeTable {
  readonly outcome: RegistryFieldName;
  readonly rates: RatesAnswer;
}

/** The cohort's steps, then those of --where. */
function attrition({ asked, report, tables }: Found): ImportReport['cohorts'][number]['steps'] {
  const cohort = report.cohorts.find(({ id }) => id === asked.cohort);
  const all = { label: 'all kept rows', count: report.counts.kept, left: { notMet: 0, unknown: 0 } };
  return [...(cohort?.steps ?? [all]), ...(tables[0]?.rates.where ?? [])];
}

const specOf = (field: RegistryFieldName) => registryFields.find(({ name }) => name === field)!;

const definition = ({ mapping }: Found, outcome: RegistryFieldName): string =>
  mapping.definitions?.[outcome] ?? specOf(outcome).definition;

function ratesJson(found: Found): string {
  const { asked, report, tables } = found;
  return asJson('nidation/registry-rates/1', {
    software: SOFTWARE_VERSION,
    knowledge: KNOWLEDGE_VERSION,
    source: report.source,
    mapping: report.mapping,
    counts: report.counts,
    by: asked.by,
    unit: report.unit,
    cohort: asked.cohort ?? 'all',
    attrition: attrition(found),
    method: METHOD,
    denominators: {
      perRow: 'all rows of the group; one without a recorded outcome counts as without the event',
      perRecorded: 'rows of the group with a recorded outcome',
    },
    outcomes: tables.map(({ outcome, rates }) => ({
      outcome,
      definition: definition(found, outcome),
      groups: rates.groups,
      total: rates.total,
    })),
    cautions: report.cautions,
  });
}

const percent = (share: number): string => (share * 100).toFixed(2);

function rateWords({ perRow }: RateRow): string {
  if (perRow.kind === 'no data') return 'no data';
  return `${percent(perRow.value)} % (${percent(perRow.lower)}-${percent(perRow.upper)})`;
}

function ratesText(found: Found): string {
  const { asked, report, tables } = found;
  return [
    `${report.source}: ${asked.outcomes.join(', ')} by ${asked.by.join(' and ')}`,
    `Rate: of all rows of the group; one without a recorded outcome counts as without the event. Limits: ${METHOD}.`,
    `Cohort ${asked.cohort ?? 'all'}:`,
    ...attritionLines(attrition(found)),
    ...tables.flatMap((table) => tableLines(found, table)),
    '',
    ...report.cautions.map((caution) => `Caution: ${caution}`),
    `Nidation ${SOFTWARE_VERSION}, knowledge ${KNOWLEDGE_VERSION}, mapping ${report.mapping.id} version ${report.mapping.version}`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function tableLines(found: Found, { outcome, rates }: OutcomeTable): readonly string[] {
  const { by } = found.asked;
  const heads = [...by, 'n', outcome, 'rate (95 %)', 'not recorded', 'rate of recorded'];
  const total = by.map((_, i) => (i === 0 ? 'all' : ''));
  const lines = [heads, ...rates.groups.map((row) => rateCells(row, row.group)), rateCells(rates.total, total)];
  const widths = heads.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  return [
    '',
    `${outcome}: ${definition(found, outcome)}`,
    ...lines.map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    ),
  ];
}

function rateCells(row: RateRow, group: readonly string[]): readonly string[] {
  const { notRecorded, perRecorded, rows, events } = row;
  const recorded =
    notRecorded === 0 ? 'the same' : perRecorded.kind === 'no data' ? 'no data' : `${percent(perRecorded.value)} %`;
  return [...group, String(rows), String(events), rateWords(row), String(notRecorded), recorded];
}
