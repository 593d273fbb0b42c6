import type { Covariates, Dose, DoseHistory, Level, Period } from '@nidation/core/pharmacokinetics';
import { COVARIATE_COLUMNS } from './columns.ts';
import { eventOf, type RowEvent } from './events.ts';
import { readTable, type TableRow } from './readTable.ts';
import type { NonmemFault, NonmemReading, TableSubject } from './subject.ts';

/**
 * Reads a table of doses and levels: each ID on its own clock, or every fault at once with its line and column.
 *
 * TIME in hours, AMT in mg, DV and LLOQ in ng/mL. A covariate holds from its row on; the first one also before. NONMEM
 * itself lets the value of a row hold back to the row before: a change written as two rows at one TIME, the old value
 * and then the new one (EVID 2), is read alike by both.
 *
 * @param text comma-separated, a header first; lines that begin with # are comments
 */
export function readNonmem(text: string): NonmemReading {
  const table = readTable(text);
  const faults = [...table.faults];
  const subjects = groupsOf(table.rows, faults).flatMap((rows) => subjectOf(rows, faults) ?? []);
  if (faults.length > 0) return { kind: 'faults', faults: faults.sort((a, b) => a.line - b.line) };
  return { kind: 'read', subjects, remarks: remarksOn(table.columns, table.rows) };
}

/** Above this a level is implausible at these doses, ng/mL. */
const IMPLAUSIBLE = 50;

function remarksOn(columns: readonly string[], rows: readonly TableRow[]): readonly string[] {
  const high = rows.filter(({ values }) => (values.get('DV') ?? 0) > IMPLAUSIBLE && values.get('MDV') !== 1);
  const unused = rows.filter(
    ({ values }) => values.get('MDV') === 1 && (values.get('DV') ?? 0) > 0 && values.get('EVID') !== 1,
  );
  return [
    ...(columns.includes('ASSAY') ? [] : ['No column ASSAY: levels are taken as LC-MS/MS.']),
    ...(columns.includes('CMT') ? ['CMT is not used: doses are swallowed, levels are of whole blood.'] : []),
    ...high.map(
      ({ line }) =>
        `line ${String(line)}: DV above ${String(IMPLAUSIBLE)} ng/mL is implausible: check unit and sample.`,
    ),
    ...unused.map(({ line }) => `line ${String(line)}: MDV 1, so this level is predicted and not used.`),
  ];
}

function groupsOf(rows: readonly TableRow[], faults: NonmemFault[]): readonly (readonly TableRow[])[] {
  const groups: TableRow[][] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.id === row.id) {
      last.push(row);
      continue;
    }
    if (seen.has(row.id))
      faults.push({ line: row.line, column: 'ID', says: `ID ${row.id} stood above already: its rows stand together.` });
    seen.add(row.id);
    groups.push([row]);
  }
  return groups;
}

interface Placed {
  readonly row: TableRow;
  readonly event: RowEvent;
}

function subjectOf(rows: readonly TableRow[], faults: NonmemFault[]): TableSubject | undefined {
  const told = faults.length;
  const placed = rows.flatMap((row): Placed[] => {
    const event = eventOf(row, faults);
    return event === undefined ? [] : [{ row, event }];
  });
  orderFaults(rows, faults);
  const periods = periodsOf(rows, faults);
  const doubtful = rows.some((row) => row.doubtful.size > 0) || placed.length < rows.length;
  if (doubtful) return undefined;
  const history = historyOf(placed, faults);
  const levels = levelsOf(placed, history, faults);
  if (history?.kind === 'steady state' && periods.length > 1)
    faults.push({
      line: rows[0]!.line,
      column: 'SS',
      says: `ID ${rows[0]!.id}: a steady state and a covariate that changes exclude each other; write the doses.`,
    });
  if (history === undefined || faults.length > told) return undefined;
  const predictAtH = placed.flatMap(({ event }) => (event.kind === 'predict' ? [event.atH] : []));
  return { id: rows[0]!.id, history, levels, predictAtH, periods };
}

function orderFaults(rows: readonly TableRow[], faults: NonmemFault[]): void {
  let before = -Infinity;
  for (const { line, values } of rows) {
    const time = values.get('TIME');
    if (time === undefined) continue;
    if (time < before) faults.push({ line, column: 'TIME', says: 'TIME runs backward within one ID.' });
    before = time;
  }
}

function historyOf(placed: readonly Placed[], faults: NonmemFault[]): DoseHistory | undefined {
  const doses: Dose[] = [];
  const steady: { line: number; history: DoseHistory }[] = [];
  let dosing = 0;
  for (const { row, event } of placed) {
    if (event.kind === 'doses') doses.push(...event.doses);
    if (event.kind === 'steady state') steady.push({ line: row.line, history: event });
    if (event.kind === 'doses' || event.kind === 'steady state') dosing += 1;
  }
  const [first] = placed;
  if (dosing === 0) {
    faults.push({ line: first?.row.line ?? 1, column: 'AMT', says: `ID ${first?.row.id ?? ''} has no dose.` });
    return undefined;
  }
  if (steady.length > 0 && dosing > 1) {
    faults.push({
      line: steady[0]!.line,
      column: 'SS',
      says: 'A steady state (SS 1) stands alone: with any other dose of the same ID, write all doses.',
    });
    return undefined;
  }
  return steady[0]?.history ?? { kind: 'doses', doses };
}

function levelsOf(
  placed: readonly Placed[],
  history: DoseHistory | undefined,
  faults: NonmemFault[],
): readonly Level[] {
  const first =
    history === undefined
      ? -Infinity
      : history.kind === 'steady state'
        ? history.lastAtH
        : Math.min(...history.doses.map(({ atH }) => atH));
  const seen = new Set<number>();
  return placed.flatMap(({ row: { line }, event }) => {
    if (event.kind !== 'level') return [];
    const { atH } = event.level;
    if (atH < first || (atH === first && history?.kind === 'doses'))
      faults.push({ line, column: 'TIME', says: 'This level was drawn before the first dose.' });
    if (seen.has(atH)) faults.push({ line, column: 'TIME', says: 'Two levels at one TIME: keep one.' });
    seen.add(atH);
    return [event.level];
  });
}

/** A covariate stands on every row of an ID or on none: NONMEM reads "." as 0. */
function periodsOf(rows: readonly TableRow[], faults: NonmemFault[]): readonly Period[] {
  const used = COVARIATE_COLUMNS.filter(({ name }) => rows.some(({ values }) => values.has(name)));
  for (const { name } of used)
    for (const { line, values, doubtful } of rows)
      if (!values.has(name) && !doubtful.has(name))
        faults.push({
          line,
          column: name,
          says: `${name} stands on other rows of this ID: give it on every row or on none.`,
        });
  const periods: Period[] = [];
  for (const { values } of rows) {
    const fromH = values.get('TIME');
    if (fromH === undefined) continue;
    const covariates = Object.assign(
      {},
      ...used.flatMap(({ name, sets }) => {
        const value = values.get(name);
        return value === undefined ? [] : [sets(value)];
      }),
    ) as Covariates;
    const last = periods.at(-1);
    if (last !== undefined && JSON.stringify(last.covariates) === JSON.stringify(covariates)) continue;
    if (last?.fromH === fromH) periods[periods.length - 1] = { fromH, covariates };
    else periods.push({ fromH, covariates });
  }
  return periods;
}
