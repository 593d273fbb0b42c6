import {
  estimate,
  immunoassayToLcms,
  makeForecast,
  PARAMETER_NAMES,
  pointForecast,
  proposalPoints,
  tacrolimusModels,
  type Estimate,
  type PopulationModel,
} from '@nidation/core/pharmacokinetics';
import { readNonmem, type TableSubject } from '@nidation/formats/nonmem';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { asJson } from './json.ts';
import type { Prediction, SegmentParameters, SubjectEstimate } from './pkEstimates.ts';
import { DEFAULT_DRAWS, DEFAULT_SEED, type PkOptions } from './pkOptions.ts';
import { tableText } from './pkTableText.ts';
import type { World } from './world.ts';

export interface TableOptions extends PkOptions {
  readonly json?: boolean;
  readonly model?: string;
}

/** Deviations of the largest model without occasions. */
const DIMENSIONS = 5;

/** 'woillard2011', 'Woillard 2011' and 'tacrolimus/woillard-2011' name one model. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^tacrolimus\//, '')
    .replace(/[^a-z0-9]/g, '');

/** `nidation pk FILE.csv`: the most probable estimate of each ID by one model or by all. */
export async function pkTableCommand(world: World, path: string | undefined, options: TableOptions): Promise<ExitCode> {
  const models = modelsNamed(options.model);
  if (models.length === 0) {
    world.say(`No model of this name that estimates. There are: ${estimating.map(({ id }) => id).join(', ')}.`);
    return EXIT.invalid;
  }
  const input = await world.read(path);
  if (input.kind === 'unreadable') {
    world.say(input.says);
    return EXIT.invalid;
  }
  const reading = readNonmem(input.text);
  if (reading.kind === 'faults') {
    for (const { line, column, says } of reading.faults)
      world.say(`${input.name}:${String(line)}: ${column === undefined ? '' : `${column}: `}${says}`);
    world.say(`${String(reading.faults.length)} fault${reading.faults.length === 1 ? '' : 's'}; nothing was answered.`);
    return EXIT.invalid;
  }
  for (const remark of reading.remarks) world.say(`remark: ${remark}`);
  const settings = { seed: options.seed ?? DEFAULT_SEED, draws: options.draws ?? DEFAULT_DRAWS };
  const points = proposalPoints(settings.draws, DIMENSIONS, settings.seed);
  const estimates = reading.subjects.flatMap((subject) => models.map((model) => estimateOf(subject, model, points)));
  world.print(
    options.json === true
      ? asJson('nidation/pk-table/1', { software: SOFTWARE_VERSION, settings, estimates })
      : tableText(estimates),
  );
  return estimates.every(({ kind }) => kind === 'estimate') ? EXIT.answered : EXIT.needsClinician;
}

/** A model kept for comparison estimates nobody. */
const estimating = tacrolimusModels.filter(({ use }) => use === 'implement');

function modelsNamed(name: string | undefined): readonly PopulationModel[] {
  if (name === undefined) return estimating;
  return estimating.filter(({ id }) => bare(id) === bare(name));
}

function estimateOf(
  { id, history, levels, periods, predictAtH }: TableSubject,
  model: PopulationModel,
  points: ReturnType<typeof proposalPoints>,
): SubjectEstimate {
  const person = { history, levels, periods };
  const found = estimate(model, person, { betweenOccasions: false, conversion: immunoassayToLcms }, points);
  const named = { id, modelId: model.id };
  switch (found.kind) {
    case 'estimate':
      return {
        kind: 'estimate',
        ...named,
        ofv: found.map.objective,
        deviations: found.deviations,
        parameters: parametersOf(found),
        predictions: predictionsOf(found, { levels, predictAtH }),
        essShare: found.posterior.essShare,
        saidWith: found.saidWith,
      };
    case 'needs':
      return { kind: 'needs', ...named, because: found.needs };
    case 'implausible':
      return { kind: 'refused', ...named, because: found.faults };
    case 'refused':
      return { kind: 'refused', ...named, because: [found.because] };
  }
}

/** Her own parameters in each stretch of unchanged covariates: P · exp(η). */
function parametersOf({ ready: { input }, map: { theta } }: Estimate): readonly SegmentParameters[] {
  return input.segments.map(({ fromH, typical }) => {
    const own = Float64Array.from(typical);
    input.places.forEach((place, i) => {
      own[place] = (own[place] ?? NaN) * Math.exp(theta[i] ?? NaN);
    });
    return { fromH, parameters: Object.fromEntries(PARAMETER_NAMES.map((name, place) => [name, own[place] ?? NaN])) };
  });
}

function predictionsOf(
  { ready, map }: Estimate,
  { levels, predictAtH }: Pick<TableSubject, 'levels' | 'predictAtH'>,
): readonly Prediction[] {
  const rows = [
    ...levels.map((level) => ({
      atH: level.atH,
      kind: level.kind,
      dv: level.kind === 'measured' ? level.ngPerMl : level.limitNgPerMl,
    })),
    ...predictAtH.map((atH) => ({ atH, kind: 'predicted only' as const })),
  ].sort((a, b) => a.atH - b.atH);
  if (rows.length === 0) return [];
  const rooms = rows.map(({ atH }) => ready.roomAt(atH));
  const bound = rooms.every((room) => room !== undefined) ? rooms : undefined;
  const forecast = makeForecast(
    ready.input,
    rows.map(({ atH }) => atH),
    bound,
  );
  const pred = pointForecast(forecast, new Float64Array(map.theta.length));
  const ipred = pointForecast(forecast, map.theta);
  return rows.map((row, i) => ({ ...row, pred: pred[i] ?? NaN, ipred: ipred[i] ?? NaN }));
}
