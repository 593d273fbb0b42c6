import type { Case } from '@nidation/core/case';
import { knowledge } from '@nidation/core/knowledge';
import { readLevels, tacrolimusModels, type LevelsAnswer, type LevelsValue } from '@nidation/core/pharmacokinetics';
import { describe, expect, test } from 'vitest';
import { exampleText } from '../../../../tests/golden/malformed/malformedFiles.ts';
import { readCaseFile } from '../case-file/readCaseFile.ts';
import { levelsText } from './levelsText.ts';
import { chance, chances, modelInWords, ngPerMl } from './levelWords.ts';
import { WIDTH } from './lines.ts';

function caseOf(name: string): Case {
  const reading = readCaseFile(exampleText(name));
  if (reading.kind === 'faults') throw new Error(name);
  return reading.case;
}

const MODELS = tacrolimusModels.filter(({ id }) => /woillard|storset|bergmann|lu-2015/.test(id));
const ask = (of: Case): LevelsAnswer => readLevels(of, knowledge, MODELS, { seed: 3, draws: 256 });
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const textOf = (answer: LevelsAnswer): string => levelsText(answer, knowledge);

function valueOf({ value }: LevelsAnswer): LevelsValue {
  if ('kind' in value) throw new Error('cannot say');
  return value;
}

describe.each(['one-level', 'levels-with-range', 'levels-in-pregnancy'])('%s', (name) => {
  const answer = ask(caseOf(name));
  const text = textOf(answer);
  const value = valueOf(answer);
  test('the level of the answer and the version come first, and no line is too wide', () => {
    const [first = ''] = text.split('\n');
    expect(first).toContain(`Tacrolimus levels: ${answer.level}`);
    expect(first).toContain(`knowledge ${answer.knowledgeVersion}`);
    expect(text.split('\n').filter((line) => line.length > WIDTH)).toEqual([]);
    expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
  });
  test('no advice, reason not to score, unknown, verdict, sampling time or caution is left out', () => {
    const found = flat(text);
    const words = [
      ...value.advice,
      ...value.withheldBecause,
      ...value.nextSamples.map((one) => one.words),
      value.steadyState,
      ...answer.unknown.map(({ howToLearn }) => howToLearn),
      ...value.models
        .filter(({ kind }) => kind === 'estimate')
        .flatMap(({ saidWith, citation }) => [...saidWith, citation]),
      ...value.models.flatMap(({ because }) => because),
      ...(value.notReachable === undefined ? [] : [value.notReachable]),
    ];
    const missing = words.filter((one) => {
      const bare = one.replace(/^(?:Woillard|Storset|Bergmann) \d{4}: /, '');
      return !found.includes(flat(bare));
    });
    expect(missing).toEqual([]);
  });
  test('every model stands with its median and its 90 %, before the next dose', () => {
    for (const { modelId, curve } of value.models.filter(({ kind }) => kind === 'estimate')) {
      const row = text.split('\n').find((line) => line.trimStart().startsWith(`${modelInWords(modelId)}  `));
      const shown = [...(row ?? '').matchAll(/(\d+\.\d) \((\d+\.\d) to (\d+\.\d)\)/g)];
      expect(shown.length).toBeGreaterThan(0);
      const points = curve.map((one) => `${ngPerMl(one.median)} (${ngPerMl(one.low90)} to ${ngPerMl(one.high90)})`);
      for (const [cell] of shown) expect(points).toContain(cell);
    }
  });
  test('whether the models agree is said in the words of the answer', () => {
    expect(text).toMatch(/Whether the models agree\n {2}(?:Greatest over least median|No common number)/);
  });
});

describe('the regimens', () => {
  const answer = ask(caseOf('levels-with-range'));
  const value = valueOf(answer);
  const lines = textOf(answer).split('\n');
  test('each stands with its chances, from the least to the greatest model', () => {
    expect(value.doses.length).toBeGreaterThan(5);
    for (const { words, byModel, agreement, current } of value.doses) {
      const row = lines.find((line) => line.startsWith(`  ${words}  `)) ?? '';
      expect(row).toContain(chances(byModel.map(({ below }) => below)));
      expect(row).toContain(chances(byModel.map(({ within }) => within)));
      expect(row).toContain(chances(byModel.map(({ above }) => above)));
      expect(row).toContain(`  ${agreement}`);
      expect(row.endsWith('now')).toBe(current);
    }
  });
  test('the range stands with its hour, its source and what it may do', () => {
    expect(flat(lines.join('\n'))).toContain(
      'Regimens against 4 to 8 ng/mL 12 h after a dose, the clinic’s range (kidney transplantation after month 3 (Edinburgh Renal Unit handbook); no range is known for RIF); it only warns',
    );
  });
  test('a reason of single regimens names them', () => {
    const reasons = value.doses.flatMap(({ words, reasons: own }) => own.map((reason) => [words, reason] as const));
    const text = flat(lines.join('\n'));
    for (const [, reason] of reasons) expect(text).toContain(flat(reason));
    expect(reasons.length).toBeGreaterThan(0);
  });
});

describe('what cannot be said', () => {
  test('without a dose: why, and what is needed', () => {
    const { tacrolimus: _none, ...of } = caseOf('one-level');
    const text = textOf(ask(of));
    expect(text).toMatch(/^Tacrolimus levels: cannot say/);
    expect(text).toContain('Why\n  No dose of tacrolimus is recorded.');
    expect(text).toContain('Needed\n  tacrolimus.regimens');
    expect(text).not.toContain('ng/mL in whole blood');
  });
  test('a model that needs something names it', () => {
    const of = caseOf('one-level');
    const { weightKg: _weight, ...woman } = of.woman;
    const text = flat(textOf(ask({ ...of, woman })));
    expect(text).toContain('Storset 2014 cannot say, needs: fatFreeMassKg');
  });
});

test('a chance is never 0 or 100', () => {
  expect([0, 0.0099, 0.01, 0.494, 0.5, 0.99, 0.9901, 1].map(chance)).toEqual([
    '< 1 %',
    '< 1 %',
    '1 %',
    '49 %',
    '50 %',
    '99 %',
    '> 99 %',
    '> 99 %',
  ]);
  expect(chances([0.12, 0.004])).toBe('< 1 to 12 %');
  expect(chances([0.121, 0.122])).toBe('12 %');
});
