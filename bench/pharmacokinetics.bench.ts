import { seededUniform } from '../packages/core/src/engines/numerics/random.ts';
import { mapEstimate } from '../packages/core/src/engines/pharmacokinetics/mapEstimate.ts';
import { PARAMETER_COUNT } from '../packages/core/src/engines/pharmacokinetics/parameters.ts';
import { populationProfiles } from '../packages/core/src/engines/pharmacokinetics/populationProfiles.ts';
import { tacrolimusModels } from '../packages/core/src/knowledge/pk-models/tacrolimusModels.ts';
import { levelCase, read, withTarget } from '../packages/core/src/pathway/monitoring/testLevels.ts';
import { mapCases, problemOf } from '../tests/oracles/pharmacokinetics/mapCases.ts';
import { fullAnswer } from './pharmacokinetics/fullAnswer.ts';
import { inWorker } from './pharmacokinetics/inWorker.ts';
import { quantile, timeEach, type Bench, type Measurement } from './measurement.ts';

const WOMEN = 100_000;
const POINTS = 25;

/** Parameters of many women around the immediate-release typical one. */
function women(): Float64Array {
  const chance = seededUniform(1);
  const parameters = new Float64Array(WOMEN * PARAMETER_COUNT);
  for (let i = 0; i < WOMEN; i += 1) {
    [5.1, 20, 141, 79, 271].forEach((typical, q) => {
      parameters[i * PARAMETER_COUNT + q] = typical * Math.exp(chance() - 0.5);
    });
    parameters[i * PARAMETER_COUNT + 5] = 1;
  }
  return parameters;
}

/** The whole answer about one woman's levels: seven models, curves, dose table, what would change it. */
const wholeAnswer = (): string => read(withTarget(levelCase, true), { seed: 7, draws: 4096 }, tacrolimusModels).level;

/** Milliseconds of processor time of each call, sorted: other work on the machine counts less than by the clock. */
function processorTimes(call: () => unknown, calls: number): readonly number[] {
  for (let i = 0; i < calls; i += 1) call();
  return Array.from({ length: calls }, () => {
    const from = process.cpuUsage();
    call();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
}

const fastest = (times: readonly number[]): string => `fastest ${quantile(times, 0).toPrecision(3)} ms`;

/** The engine of the levels, on one core. */
const bench: Bench = async () => {
  const problem = problemOf(mapCases[0]!);
  const map = await timeEach(() => mapEstimate(problem), 3_000);
  const parameters = women();
  const out = new Float64Array(WOMEN * POINTS);
  const grid = { mg: 1, everyH: 12, points: POINTS };
  const profiles = await timeEach(() => populationProfiles({ stages: 3, compartments: 2 }, parameters, grid, out), 15);
  const answers = await timeEach(fullAnswer, 40);
  const worker = await inWorker();
  const whole = processorTimes(wholeAnswer, 12);
  const found: Measurement[] = [
    {
      what: 'MAP of three troughs, 28 doses, 5 deviations, three starts, median',
      value: quantile(map, 0.5),
      unit: 'ms',
      atMost: 0.1,
      remark: fastest(map),
    },
    { what: 'the same, p99', value: quantile(map, 0.99), unit: 'ms', atMost: 1 },
    {
      what: '100,000 women × 25 points at steady state, median',
      value: quantile(profiles, 0.5),
      unit: 'ms',
      atMost: 100,
      remark: fastest(profiles),
    },
    {
      what: 'estimate + 4,000 draws × 40 regimens, median',
      value: quantile(answers, 0.5),
      unit: 'ms',
      atMost: 20,
      remark: fastest(answers),
    },
    {
      what: 'the same in a worker of Chromium, median',
      value: quantile(worker, 0.5),
      unit: 'ms',
      atMost: 20,
      remark: fastest(worker),
    },
    {
      what: 'whole answer, 7 models, 4,096 draws, processor time, median',
      value: quantile(whole, 0.5),
      unit: 'ms',
      // The page's own target for its first full answer.
      atMost: 300,
      remark: fastest(whole),
    },
  ];
  return found;
};

export default bench;
