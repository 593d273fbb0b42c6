import type { RegimenRecord, TacrolimusProduct, TacrolimusTreatment } from '../../case/levels.ts';
import type { Dose } from '../../engines/pharmacokinetics/doseEvents.ts';
import { instantInWords, type Clock } from './clock.ts';

/** Every dose of a treatment on one clock: as recorded, with what departed from it, and those still planned. */
export interface DoseRecord {
  readonly doses: readonly RecordedDose[];
  /** What could not be placed, in words. */
  readonly faults: readonly string[];
  /** Said with every answer, such as a regimen without an end. */
  readonly said: readonly string[];
}

export interface RecordedDose extends Dose {
  readonly product: TacrolimusProduct;
  readonly everyHours: 12 | 24;
}

/** Longer records are not read dose by dose: three years, twice a day. */
const MOST_DOSES = 2200;

const inOrderOfTime = (regimens: readonly RegimenRecord[], clock: Clock): RegimenRecord[] =>
  [...regimens].sort((a, b) => clock.toH(a.from) - clock.toH(b.from));

/** The last instant at which a regimen is still swallowed, h: its own end, or half an interval before the next one begins. */
function endOf(regimen: RegimenRecord, next: RegimenRecord | undefined, clock: Clock, horizonH: number): number {
  const own = regimen.until === undefined ? horizonH : clock.toH(regimen.until) + regimen.everyHours / 4;
  return next === undefined ? own : Math.min(own, clock.toH(next.from) - regimen.everyHours / 2);
}

function regular(regimens: readonly RegimenRecord[], clock: Clock, horizonH: number): RecordedDose[] {
  const doses: RecordedDose[] = [];
  regimens.forEach((regimen, i) => {
    const { from, mgPerDose: mg, everyHours, product } = regimen;
    const end = endOf(regimen, regimens[i + 1], clock, horizonH);
    for (let k = 0; doses.length < MOST_DOSES; k++) {
      const atH = clock.wallAfter(from, k * everyHours);
      if (atH > end + 1e-9) break;
      doses.push({ atH, mg, product, everyHours });
    }
  });
  return doses;
}

/**
 * The doses of a treatment up to a horizon.
 *
 * A missed dose takes away the regimen's dose nearest to it, within half an interval; an extra one is added with the
 * product of the regimen in force.
 *
 * @param horizonH doses of a regimen without an end go on until then
 */
export function doseRecord(treatment: TacrolimusTreatment, clock: Clock, horizonH: number): DoseRecord {
  const regimens = inOrderOfTime(treatment.regimens, clock);
  const wrong = regimens.filter(({ mgPerDose }) => !(mgPerDose > 0 && mgPerDose < Infinity));
  const doses = regular(
    regimens.filter((regimen) => !wrong.includes(regimen)),
    clock,
    horizonH,
  );
  const faults = wrong.map(({ from }) => `The regimen from ${instantInWords(from)} has no dose above 0 mg.`);
  for (const departure of treatment.departures) {
    const atH = clock.toH(departure.at);
    if (departure.kind === 'extra') {
      const running = doses.findLast((dose) => dose.atH <= atH) ?? doses[0];
      if (running === undefined || !(departure.mg > 0 && departure.mg < Infinity))
        faults.push(`The extra dose of ${instantInWords(departure.at)} could not be placed.`);
      else doses.push({ ...running, atH, mg: departure.mg });
      continue;
    }
    const nearest = nearestOf(doses, atH);
    if (nearest === undefined)
      faults.push(`No dose was due at ${instantInWords(departure.at)}: nothing was taken out as missed.`);
    else doses.splice(nearest, 1);
  }
  const last = regimens.at(-1);
  const said =
    last !== undefined && last.until === undefined
      ? [`No last dose is recorded: ${String(last.mgPerDose)} mg every ${String(last.everyHours)} h is taken to go on.`]
      : [];
  return { doses: doses.sort((a, b) => a.atH - b.atH), faults, said: [...said, ...clock.changes] };
}

function nearestOf(doses: readonly RecordedDose[], atH: number): number | undefined {
  let best: number | undefined;
  doses.forEach((dose, i) => {
    const off = Math.abs(dose.atH - atH);
    if (off <= dose.everyHours / 2 && (best === undefined || off < Math.abs(doses[best]!.atH - atH))) best = i;
  });
  return best;
}
