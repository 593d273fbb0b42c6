import { plasmaFromWholeBlood, wholeBloodFromPlasma } from '../../engines/pharmacokinetics/bindingMap.ts';
import type { HematocritShare } from './answers.ts';
import type { Course } from './course.ts';
import { mixedLevels } from './mixedLevels.ts';
import type { ModelRun } from './modelRuns.ts';

/** How much of a change in whole blood is only hematocrit, by the model that knows red-cell binding. */

interface Binding {
  readonly run: ModelRun;
  readonly half: number;
  readonly roomAt: (atH: number) => number;
}

function bindingOf(runs: readonly ModelRun[]): Binding | undefined {
  for (const run of runs) {
    const { binding } = run.model;
    const member = run.members[0];
    if (binding && member)
      return { run, half: binding.halfSaturationUgPerL, roomAt: (atH) => member.ahead.roomAt(atH) ?? NaN };
  }
  return undefined;
}

/** Median whole blood of one model at one time, ng/mL. */
function medianAt(run: ModelRun, atH: number, draws: number): number {
  const mixed = mixedLevels(run, { timesH: [atH], belief: 'with her levels', draws, future: { kind: 'middle' } });
  return mixed.quantiles(0, [0.5])[0] ?? NaN;
}

/** Plasma at the last draw, or before the next dose when there is none, ng/L. */
export function plasmaNgPerL(run: ModelRun, { gate, next, record }: Course, draws: number): number | undefined {
  const binding = bindingOf([run]);
  const atH = gate.used.at(-1)?.level.atH ?? (next !== undefined && next !== record.doses[0] ? next.atH : undefined);
  if (binding === undefined || atH === undefined) return undefined;
  return 1000 * plasmaFromWholeBlood(medianAt(run, atH, draws), binding.roomAt(atH), binding.half);
}

const regimenBefore = ({ record }: Course, atH: number): string => {
  const dose = record.doses.findLast((one) => one.atH < atH);
  return dose === undefined ? '' : `${String(dose.mg)} ${String(dose.everyHours)} ${dose.product}`;
};

/** Of the fall between the first and the last measured level of one regimen and one hour, the part that is hematocrit. */
function explained(course: Course, { half, roomAt }: Binding): number | undefined {
  const measured = course.gate.used.flatMap(({ level, hoursAfterDose }) =>
    level.kind === 'measured' ? [{ ...level, hoursAfterDose }] : [],
  );
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const alike =
    first.assay === last.assay &&
    Math.abs(first.hoursAfterDose - last.hoursAfterDose) <= 2 &&
    regimenBefore(course, first.atH) === regimenBefore(course, last.atH);
  const fall = first.ngPerMl - last.ngPerMl;
  if (!alike || !(fall > 0)) return undefined;
  const plasma = plasmaFromWholeBlood(first.ngPerMl, roomAt(first.atH), half);
  const byHematocrit = first.ngPerMl - wholeBloodFromPlasma(plasma, roomAt(last.atH), half);
  return Math.max(0, Math.min(100, (100 * byHematocrit) / fall));
}

/** First to last level where there are two; then what follows the last level, or the first dose. */
function spansOf({ gate, record, endH }: Course): readonly { readonly fromH: number; readonly toH: number }[] {
  const [first, last] = [gate.used[0]?.level.atH, gate.used.at(-1)?.level.atH];
  const since = { fromH: last ?? record.doses[0]!.atH, toH: endH };
  return first === undefined || last === undefined || first === last ? [since] : [{ fromH: first, toH: last }, since];
}

/**
 * What hematocrit alone does between two times, at the same plasma level.
 *
 *   Cp from C_wb,1 and HCT_1;  change = C_wb(Cp, HCT_2)/C_wb,1 − 1
 *
 * @returns undefined without a model of red-cell binding or without a change of hematocrit
 */
export function hematocritShare(runs: readonly ModelRun[], course: Course, draws: number): HematocritShare | undefined {
  const binding = bindingOf(runs);
  if (binding === undefined) return undefined;
  const { half, roomAt, run } = binding;
  const percentAt = (atH: number): number => Math.round((1000 * roomAt(atH)) / run.model.binding!.capacityUgPerL) / 10;
  const span = spansOf(course).find(({ fromH, toH }) => percentAt(fromH) !== percentAt(toH));
  if (span === undefined) return undefined;
  const { fromH, toH } = span;
  const [fromPercent, toPercent] = [percentAt(fromH), percentAt(toH)];
  const whole = Math.max(medianAt(run, fromH + (course.gate.used.length > 0 ? 0 : 24), draws), 0.1);
  const plasma = plasmaFromWholeBlood(whole, roomAt(fromH), half);
  const changePercent = 100 * (wholeBloodFromPlasma(plasma, roomAt(toH), half) / whole - 1);
  const explainedPercent = explained(course, binding);
  const signed = `${changePercent > 0 ? '+' : '−'}${Math.abs(changePercent).toFixed(0)} %`;
  const part =
    explainedPercent === undefined
      ? ''
      : ` Of the fall between her first and last level, ${explainedPercent.toFixed(0)} % is hematocrit alone.`;
  return {
    fromPercent,
    toPercent,
    changePercent,
    ...(explainedPercent === undefined ? {} : { explainedPercent }),
    words: `Hematocrit ${String(fromPercent)} to ${String(toPercent)} %: whole blood ${signed} at the same plasma level (Størset 2014).${part}`,
  };
}
