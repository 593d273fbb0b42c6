import type { ImportReport, Reject, RejectSummary } from '../importReport.ts';
import type { SourceFormat } from '../rowSource.ts';
import type { Judged } from './judged.ts';
import { CohortTally, type Members } from './cohortTally.ts';
import type { CompiledMapping } from './compiledMapping.ts';
import { NotesTally } from './notesTally.ts';
import { QualityTally } from './qualityTally.ts';
import { ComparisonTally } from './comparisonTally.ts';

/** Row numbers shown beside a reason: enough to find the kind of fault, short enough to read. */
const FIRST_ROWS = 5;

/** Counts everything an import report says. */
export class Tally {
  private readonly compiled: CompiledMapping;
  private readonly verdicts = [0, 0, 0];
  private broken = 0;
  private readonly faults = new Map<string, { summary: RejectSummary; count: number; rows: number[] }>();
  private readonly cohorts: CohortTally;
  private readonly notes: NotesTally;
  private readonly quality: QualityTally;
  private readonly comparisons: ComparisonTally;

  constructor(compiled: CompiledMapping) {
    this.compiled = compiled;
    this.cohorts = new CohortTally(compiled.cohorts);
    this.notes = new NotesTally(compiled);
    this.quality = new QualityTally(compiled);
    this.comparisons = new ComparisonTally(compiled);
  }

  reject({ row, column, rule, says, fix }: Reject): void {
    const id = `${rule} ${column ?? ''} ${says}`;
    const one = this.faults.get(id) ?? {
      summary: { rule, ...(column === undefined ? {} : { column }), count: 0, says, fix, firstRows: [] },
      count: 0,
      rows: [],
    };
    one.count++;
    if (one.rows.length < FIRST_ROWS) one.rows.push(row);
    this.faults.set(id, one);
  }

  /** @returns who is in which cohort */
  batch(judged: Judged): Members {
    this.broken += judged.batch.broken.length;
    for (const verdict of judged.verdicts) this.verdicts[verdict]!++;
    const members = this.cohorts.batch(judged.view, judged.kept);
    this.notes.batch(judged, members);
    this.quality.batch(judged);
    this.comparisons.batch(judged, members);
    return members;
  }

  report(format: SourceFormat): ImportReport {
    const { mapping, header } = this.compiled;
    const [kept, rejected, duplicate] = [this.verdicts[0]!, this.verdicts[1]! + this.broken, this.verdicts[2]!];
    return {
      source: mapping.source,
      mapping: { id: mapping.id, version: mapping.version, described: mapping.described },
      unit: mapping.unit,
      cautions: mapping.cautions ?? [],
      format,
      columns: header.length,
      counts: { read: kept + rejected + duplicate, kept, rejected, duplicate },
      rejects: [...this.faults.values()].map(({ summary, count, rows }) => ({ ...summary, count, firstRows: rows })),
      notes: this.notes.report(),
      quality: this.quality.report(),
      cohorts: this.cohorts.report(),
      comparisons: this.comparisons.report(),
      columnChecks: this.quality.columnChecks(),
      definitions: this.compiled.fields.flatMap(({ name }) => {
        const says = mapping.definitions?.[name];
        return says === undefined ? [] : [{ field: name, says }];
      }),
    };
  }
}
