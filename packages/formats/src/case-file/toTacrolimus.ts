import type { DoseDeparture, LevelRecord, RegimenRecord, TacrolimusTreatment } from '@nidation/core/case';
import { toCanonicalUnit, type Instant } from '@nidation/core/engines';
import { compact, withoutUndefined } from './compact.ts';
import { known } from './draft.ts';
import type { CaseFile } from './schema/caseFile.ts';

/** Between the file's tacrolimus and the Case: levels in ng/mL, with what was printed beside them. */

type OnFile = NonNullable<CaseFile['tacrolimus']>;
type LevelOnFile = NonNullable<OnFile['levels']>[number];

/** Above this a level is asked for again, ng/mL; the pathway keeps it out of the estimate. */
export const CONFIRM_ABOVE_NG_PER_ML = 50;

export const ngPerMl = (value: number, unit: string): number | undefined =>
  toCanonicalUnit('tacrolimusTrough', value, unit);

/** A treatment of which nothing is recorded is none. */
export function toTacrolimus({ regimens, departures, levels, cyp3a5 }: OnFile): TacrolimusTreatment | undefined {
  const genotype = known(cyp3a5);
  const nothing = [regimens, departures, levels].every((list) => (list ?? []).length === 0);
  if (nothing && genotype === undefined) return undefined;
  return compact<TacrolimusTreatment>({
    regimens: (regimens ?? []).map((one): RegimenRecord =>
      withoutUndefined({ ...one, from: one.from as Instant, until: one.until as Instant | undefined }),
    ),
    departures: (departures ?? []).map((one): DoseDeparture => ({ ...one, at: one.at as Instant })),
    levels: (levels ?? []).map(toLevel),
    cyp3a5: genotype,
  });
}

function toLevel(of: LevelOnFile): LevelRecord {
  const { assay, unit } = of;
  const drawnAt = of.drawnAt as Instant;
  const printed = of.kind === 'measured' ? of.value : of.limit;
  const canonical = ngPerMl(printed, unit);
  if (canonical === undefined) throw new Error('A unit of a level passed the schema without a conversion.');
  return of.kind === 'measured'
    ? { kind: of.kind, drawnAt, assay, ngPerMl: canonical, asEntered: `${String(printed)} ${unit}` }
    : { kind: of.kind, drawnAt, assay, limitNgPerMl: canonical, asEntered: `below ${String(printed)} ${unit}` };
}

const ENTERED = /^(?:below |<)?(\d+(?:\.\d+)?) (\S+)$/;

/** As printed; in ng/mL where what was entered does not give this level. */
function printedOf(of: LevelRecord): { readonly value: number; readonly unit: string } {
  const value = of.kind === 'measured' ? of.ngPerMl : of.limitNgPerMl;
  const [, number, unit = ''] = ENTERED.exec(of.asEntered) ?? [];
  const entered = Number(number);
  return number !== undefined && ngPerMl(entered, unit) === value ? { value: entered, unit } : { value, unit: 'ng/mL' };
}

function levelOnFile(of: LevelRecord): LevelOnFile {
  const { drawnAt, assay } = of;
  const { value, unit } = printedOf(of);
  if (of.kind === 'below the limit') return { kind: of.kind, drawnAt, assay, limit: value, unit };
  // A case holds such a level only once it was confirmed.
  const confirmed = of.ngPerMl > CONFIRM_ABOVE_NG_PER_ML ? true : undefined;
  return { kind: of.kind, drawnAt, assay, value, unit, confirmed };
}

/** Lists that hold nothing are left out. */
export function tacrolimusOnFile({ regimens, departures, levels, cyp3a5 }: TacrolimusTreatment): OnFile | undefined {
  const listed = <Entry>(list: readonly Entry[]): Entry[] | undefined => (list.length === 0 ? undefined : [...list]);
  const file: OnFile = {
    regimens: listed(regimens),
    departures: listed(departures),
    levels: listed(levels)?.map(levelOnFile),
    cyp3a5,
  };
  return Object.values(file).every((value) => value === undefined) ? undefined : file;
}
