import { readdirSync, readFileSync } from 'node:fs';
import type { Case } from '@nidation/core/case';
import { day } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { assess } from '@nidation/core/pathway';
import { readCaseFile } from '@nidation/formats/case-file';
import { explainText } from '@nidation/formats/explain';
import { quantile, timeEach, type Bench, type Measurement } from './measurement.ts';
import { rulesEngine } from './rulesEngine.ts';

const FOLDER = 'examples';
const CALLS = 2_000;

function exampleCases(): readonly Case[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return names.map((name) => {
    const read = readCaseFile(readFileSync(`${FOLDER}/${name}`, 'utf8'), { today: day('2026-11-22') });
    if (read.kind === 'faults') throw new Error(`${name} is no case file.`);
    return read.case;
  });
}

/** Each case by itself, as while somebody types; durations of all cases, sorted. */
async function pooled(cases: readonly Case[], call: (of: Case) => unknown, calls = CALLS): Promise<readonly number[]> {
  const all: number[] = [];
  for (const of of cases) for (const duration of await timeEach(() => call(of), calls)) all.push(duration);
  return all.sort((a, b) => a - b);
}

/** One case after the other, round and round, so that no call repeats the one before: as for a list of couples. */
async function inTurn(cases: readonly Case[], call: (of: Case) => unknown): Promise<readonly number[]> {
  let next = 0;
  return timeEach(() => call(cases[next++ % cases.length]!), CALLS * cases.length);
}

/**
 * A full assessment with every reason, per example case, beside json-rules-engine on the conditions
 * of the same knowledge alone (no count of transfers, no chance, no dose, no change that would turn it).
 */
const bench: Bench = async () => {
  const cases = exampleCases();
  const sample = `${String(cases.length)} example cases × ${String(CALLS)} calls`;
  const turned = await inTurn(cases, (of) => assess(of, knowledge));
  const ours = await pooled(cases, (of) => assess(of, knowledge));
  const peer = rulesEngine(knowledge);
  const factsOf = new Map(cases.map((of) => [of, assess(of, knowledge).facts]));
  const theirs = await pooled(cases, (of) => peer(factsOf.get(of)!), CALLS / 10);
  const inWords = await pooled(
    cases,
    (of) => assess(of, knowledge).protocols.map((why) => explainText(why, knowledge)),
    CALLS / 10,
  );
  const found: Measurement[] = [
    {
      what: 'full assessment with explanation, median',
      value: quantile(ours, 0.5),
      unit: 'ms',
      atMost: 0.1,
      remark: sample,
    },
    { what: 'full assessment with explanation, p99', value: quantile(ours, 0.99), unit: 'ms', remark: sample },
    {
      what: 'the same, another couple at each call, median',
      value: quantile(turned, 0.5),
      unit: 'ms',
      remark: `fastest tenth ${quantile(turned, 0.1).toPrecision(3)} ms`,
    },
    { what: 'the same, and every protocol explained in words, median', value: quantile(inWords, 0.5), unit: 'ms' },
    {
      what: 'json-rules-engine, the rules alone, median',
      value: quantile(theirs, 0.5),
      unit: 'ms',
      remark: 'same facts, same conditions',
    },
    { what: 'ours / json-rules-engine', value: quantile(ours, 0.5) / quantile(theirs, 0.5), unit: '×' },
  ];
  return found;
};

export default bench;
