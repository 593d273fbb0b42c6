import type { Dose, Level } from '@nidation/core/pharmacokinetics';
import type { TableRow } from './readTable.ts';
import type { NonmemFault } from './subject.ts';

/** What one row says: a dose with what repeats it, a level, a time to predict at, or a change of a covariate. */

export type RowEvent =
  | { readonly kind: 'doses'; readonly doses: readonly Dose[] }
  | { readonly kind: 'steady state'; readonly mg: number; readonly everyH: number; readonly lastAtH: number }
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'predict'; readonly atH: number }
  | { readonly kind: 'covariates' };

type Tell = (column: string, says: string) => void;

/** The event of one row, or undefined after its faults were told. */
export function eventOf(row: TableRow, faults: NonmemFault[]): RowEvent | undefined {
  const told = faults.length;
  const tell: Tell = (column, says) => {
    faults.push({ line: row.line, column, says });
  };
  const atH = row.values.get('TIME');
  if (atH === undefined) {
    if (!row.doubtful.has('TIME')) tell('TIME', 'Every row needs its TIME in hours.');
    return undefined;
  }
  const event = read(row, atH, tell);
  return faults.length > told || row.doubtful.size > 0 ? undefined : event;
}

function read(row: TableRow, atH: number, tell: Tell): RowEvent | undefined {
  const value = (name: string): number => row.values.get(name) ?? 0;
  const evid = row.values.get('EVID') ?? (value('AMT') > 0 ? 1 : 0);
  switch (evid) {
    case 0:
      return levelOf(row, atH, tell);
    case 1:
      return doseOf(row, atH, tell);
    case 2:
      notHere(row, ['AMT', 'DV', 'II', 'ADDL', 'SS', 'BLQ'], 'EVID 2 changes covariates only', tell);
      return { kind: 'covariates' };
    default:
      tell('EVID', `EVID ${String(evid)} (reset) is not read: write doses from the first one on.`);
      return undefined;
  }
}

/** Fields that must be 0 or "." in this kind of row. */
function notHere({ values }: TableRow, names: readonly string[], why: string, tell: Tell): void {
  for (const name of names) if ((values.get(name) ?? 0) !== 0) tell(name, `${why}: ${name} is "." or 0 here.`);
}

function doseOf(row: TableRow, atH: number, tell: Tell): RowEvent | undefined {
  const { values, doubtful } = row;
  notHere(row, ['DV', 'BLQ'], 'A dose (EVID 1) has no level', tell);
  if (values.get('MDV') === 0) tell('MDV', 'A dose (EVID 1) has MDV 1.');
  const mg = values.get('AMT') ?? 0;
  if (!(mg > 0) && !doubtful.has('AMT')) tell('AMT', 'A dose (EVID 1) needs its AMT in mg, above 0.');
  const [everyH, more, steady] = ['II', 'ADDL', 'SS'].map((name) => values.get(name) ?? 0) as [number, number, number];
  if (steady === 2) tell('SS', 'SS 2 (added to a history) is not read: write the doses.');
  if (steady > 0 && more > 0) tell('ADDL', 'SS and ADDL on one row mix a steady state with counted doses; write one.');
  if ((more > 0 || steady > 0) && !(everyH > 0) && !doubtful.has('II'))
    tell('II', `${steady > 0 ? 'SS' : 'ADDL'} needs the interval II in hours, above 0.`);
  if (everyH > 0 && more === 0 && steady === 0 && !doubtful.has('ADDL') && !doubtful.has('SS'))
    tell('II', 'An interval II repeats nothing without ADDL or SS; give one of them, or "." here.');
  if (steady === 1) return { kind: 'steady state', mg, everyH, lastAtH: atH };
  return { kind: 'doses', doses: Array.from({ length: more + 1 }, (_, i) => ({ atH: atH + i * everyH, mg })) };
}

function levelOf(row: TableRow, atH: number, tell: Tell): RowEvent | undefined {
  const { values, doubtful } = row;
  notHere(row, ['AMT', 'II', 'ADDL', 'SS'], 'A level (EVID 0) is no dose', tell);
  if (values.get('MDV') === 1) return { kind: 'predict', atH };
  const assay = values.get('ASSAY') === 2 ? 'immunoassay' : 'LC-MS/MS';
  const [value, limit] = [values.get('DV'), values.get('LLOQ')];
  if (values.get('BLQ') === 1) {
    if (limit === undefined || limit === 0) {
      if (!doubtful.has('LLOQ')) tell('LLOQ', 'BLQ 1 needs the limit it lies below, LLOQ in ng/mL, above 0.');
      return undefined;
    }
    if (value !== undefined && value !== 0 && value !== limit)
      tell('DV', 'BLQ 1 says that no level was measured: DV is ".", 0 or the LLOQ.');
    return { kind: 'level', level: { kind: 'below the limit', atH, assay, limitNgPerMl: limit } };
  }
  if (doubtful.has('DV')) return undefined;
  if (value === undefined)
    tell('DV', 'A level (EVID 0) needs DV, or BLQ 1 with LLOQ, or MDV 1 to predict at this time.');
  else if (value === 0) tell('DV', 'No level is 0: below the limit is BLQ 1 with its LLOQ.');
  else if (limit !== undefined && value < limit)
    tell('DV', `DV ${String(value)} lies below the LLOQ ${String(limit)}, but BLQ is not 1.`);
  return { kind: 'level', level: { kind: 'measured', atH, assay, ngPerMl: value ?? 0 } };
}
