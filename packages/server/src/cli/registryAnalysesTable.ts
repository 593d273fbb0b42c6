import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { RegistryMapping } from '@nidation/core/knowledge';
import {
  type AttritionStep,
  type Basis,
  type CohortStep,
  firstOfEachWoman,
  importRows,
  type ImportReport,
  type KeptBatch,
  OUTCOME_WORDS,
  type OutcomeName,
  type RegistryRow,
  selectCohort,
  transferMade,
} from '@nidation/core/registry';
import { UnreadableFile } from '../registry/fileText.ts';
import type { AnswerOptions, Origin } from './registryAnalysesAnswer.ts';
import { shortOutcome } from './registryAnalysesWords.ts';
import { openMapped, sayFaults, type TableChoice } from './registryMapping.ts';
import type { World } from './world.ts';

/** What every analysis of a table is asked: which outcome, of whom. */
export interface CohortChoice extends TableChoice, AnswerOptions {
  readonly outcome: OutcomeName;
  readonly cohort?: string;
  readonly ownEggs?: boolean;
  readonly first?: boolean;
}

/** The rows an answer is made from, who left on the way, and where they come from. */
export interface AnalyzedRows {
  readonly rows: readonly RegistryRow[];
  readonly basis: Pick<Basis, 'outcome' | 'denominator' | 'cohort' | 'attrition'>;
  readonly outcome: OutcomeName;
  readonly mapping: RegistryMapping;
  readonly report: ImportReport;
  /** 'sha256:…' of the file's bytes. */
  readonly digest: string;
}

/** As objects in memory; beyond it the analyses of the DuckDB room are the place. */
const MOST_ROWS = 1_000_000;

const ownEggs: CohortStep = {
  label: 'own eggs',
  holds: ({ eggSource }) => (eggSource === undefined ? undefined : eggSource === 'own'),
};

/** Reads the table with its mapping and chooses the cohort. Says every fault, and gives nothing, where it cannot be used. */
export async function analyzedRows(
  world: World,
  path: string,
  choice: CohortChoice,
): Promise<AnalyzedRows | undefined> {
  const opened = await openMapped(world, path, choice);
  if (opened === undefined) return undefined;
  const { mapping } = opened;
  const cohort = choice.cohort ?? mapping.cohorts?.[0]?.id ?? 'all';
  if (cohort !== 'all' && mapping.cohorts?.some(({ id }) => id === cohort) !== true) {
    const known = ['all', ...(mapping.cohorts ?? []).map(({ id }) => id)];
    world.say(`There is no cohort "${cohort}": ${known.join(', ')}.`);
    return undefined;
  }
  const rows: RegistryRow[] = [];
  try {
    const answer = await importRows(opened.source, mapping, {
      onBatch: (batch) => {
        gather(rows, batch, cohort);
        if (rows.length > MOST_ROWS) throw new UnreadableFile(`${path}: more than 1,000,000 rows in the cohort.`);
      },
    });
    if (answer.kind === 'refused') {
      sayFaults(world, answer.faults);
      return undefined;
    }
    return chosen(rows, { mapping, report: answer.report, digest: await digestOf(path) }, cohort, choice);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    world.say(error.message);
    return undefined;
  }
}

function gather(rows: RegistryRow[], batch: KeptBatch, cohort: string): void {
  const kept = batch.rows();
  const inside = batch.cohorts.get(cohort);
  let at = 0;
  for (let i = 0; i < batch.count; i++) {
    if (batch.kept[i] !== 1) continue;
    const row = kept[at++]?.row;
    if (row !== undefined && (cohort === 'all' || inside?.[i] === 1)) rows.push(row);
  }
}

function chosen(
  rows: readonly RegistryRow[],
  from: Pick<AnalyzedRows, 'mapping' | 'report' | 'digest'>,
  cohort: string,
  { outcome, ownEggs: ownOnly = false, first = false }: CohortChoice,
): AnalyzedRows {
  const { mapping, report } = from;
  const found = report.cohorts.find(({ id }) => id === cohort);
  const before: readonly AttritionStep[] = found?.steps ?? [
    { label: 'all kept rows', count: rows.length, left: { notMet: 0, unknown: 0 } },
  ];
  const selected = selectCohort(rows, [...(ownOnly ? [ownEggs] : []), transferMade]);
  const last = first ? firstOfEachWoman(selected) : selected;
  return {
    ...from,
    rows: last.rows,
    outcome,
    basis: {
      outcome: outcomeWords(mapping, outcome),
      denominator: first ? 'first transfer of each woman with a recorded outcome' : 'transfer with a recorded outcome',
      cohort: `${mapping.source}: ${found?.label ?? 'all kept rows'}; ${last.words}`,
      attrition: [...before, ...last.attrition],
    },
  };
}

/** 'clinical pregnancy: …', in the source's own definition where it has one. */
function outcomeWords({ definitions }: RegistryMapping, outcome: OutcomeName): string {
  const own = definitions?.[outcome];
  const usual = OUTCOME_WORDS[outcome];
  return own === undefined ? usual : `${shortOutcome(usual)}: ${own.replace(/\.$/, '')}`;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return `sha256:${hash.digest('hex')}`;
}

/** Source, mapping, counts and digest under each answer. */
export function originOf({ mapping, report, digest }: AnalyzedRows, seed?: number): Origin {
  const { read, kept, rejected, duplicate } = report.counts;
  return {
    lines: [
      ...report.cautions.map((caution) => `Caution: ${caution}`),
      `read ${String(read)} = kept ${String(kept)} + rejected ${String(rejected)} + duplicate ${String(duplicate)}`,
      `${report.source}, mapping ${mapping.id} version ${mapping.version}`,
      `Digest of the file: ${digest}`,
      ...(seed === undefined ? [] : [`Seed: ${String(seed)}`]),
    ],
    members: {
      source: report.source,
      mapping: report.mapping,
      counts: report.counts,
      cautions: report.cautions,
      digest,
      ...(seed === undefined ? {} : { seed }),
    },
    rejected,
  };
}
