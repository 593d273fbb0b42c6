import { day } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { assess, type Assessment, type Reason, type Why } from '@nidation/core/pathway';
import { describe, expect, test } from 'vitest';
import { exampleNames, exampleText } from '../../../../tests/golden/malformed/malformedFiles.ts';
import { readCaseFile } from '../case-file/readCaseFile.ts';
import { demoCouples } from '../demo/demoCouples.ts';
import { shownP } from './evidenceWords.ts';
import { explainText } from './explainText.ts';
import { drawn, leaf, WIDTH, wrapped } from './lines.ts';

/** One line of text without the drawing, so that wrapped words can be found again. */
const flat = (text: string) => text.replaceAll(/[│├└─\s]+/g, ' ').trim();

function assessed(name: string): Assessment {
  const reading = readCaseFile(exampleText(name), { today: day('2026-11-22') });
  if (reading.kind === 'faults') throw new Error(name);
  return assess(reading.case, knowledge);
}

function answers(of: Assessment): readonly Why<unknown, string>[] {
  return [
    of.implantationFailure,
    ...of.investigations,
    ...of.interventions,
    of.ratio,
    of.endometrialProfile,
    ...of.protocols,
  ];
}

const all = exampleNames().flatMap((name) => answers(assessed(name)));
const protocol = (name: string, id: string) => assessed(name).protocols.find((one) => one.id === `protocol/${id}`)!;

test('the worked tree of one protocol', () => {
  const text = explainText(protocol('complete-fits-nakagawa2024', 'nakagawa2024'), knowledge);
  const lines = text.split('\n');
  expect(lines[0]).toBe(`Protocol 2024 ratio bands: fits protocol: 2 mg a day${' '.repeat(41)}knowledge 2026.11`);
  expect(lines[0]!.length).toBe(WIDTH);
  expect(text).toContain(
    '├─ Ratio 11.8 to below 15.8: 2 mg a day [met; recorded: 12.4] [source document only] (nakagawa2024)',
  );
  expect(text).toContain('│  │  └─ potassium ≥ 5.5 mmol/L [not met; recorded: 4.2 mmol/L]');
  expect(flat(text)).toContain(
    'untreated 4/11 (36.4 %, 95 % interval 10.9 to 69.2 %); difference +30.6 points (+0.9 to +53.3); Fisher exact p = 0.054, chi-square p = 0.043, chi-square, Yates p = 0.091; significance depends on the test; not randomized',
  );
  expect(flat(text)).toContain('Th1/Th2 ratio 12.4 → 15.8: fits protocol: 3 mg a day');
  expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
});

describe('of every answer of every example', () => {
  test('the level, the version, every reason, unknown, change and source stand in it', () => {
    for (const why of all) {
      const text = explainText(why, knowledge);
      const found = flat(text);
      const [first] = text.split('\n');
      expect(first, why.id).toContain(why.level);
      expect(found).toContain(`knowledge ${why.knowledgeVersion}`);
      for (const words of why.because.flatMap(reasonTexts)) expect(found).toContain(flat(words));
      for (const { label, howToLearn } of why.unknown) {
        expect(found).toContain(flat(`${label}: blocks`));
        expect(found).toContain(flat(howToLearn));
      }
      for (const { becomes } of why.wouldChange) expect(found).toContain(flat(becomes));
      for (const { sourceId } of why.sources) expect(found).toContain(`${sourceId}: `);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    }
  });
  test('what speaks against stands before what speaks for', () => {
    const both = all.filter(({ sources }) =>
      ['for', 'against'].every((stance) => sources.some((one) => one.stance === stance)),
    );
    expect(both.length).toBeGreaterThan(20);
    for (const why of both) {
      const text = explainText(why, knowledge);
      expect(text.search(/[├└]─ against\n/)).toBeGreaterThan(0);
      expect(text.search(/[├└]─ against\n/)).toBeLessThan(text.search(/[├└]─ for\n/));
    }
  });
  test('no line is wider than the page', () => {
    for (const why of all) {
      for (const line of explainText(why, knowledge).split('\n')) expect(line.length).toBeLessThanOrEqual(WIDTH);
    }
  });
});

function reasonTexts({ text, parts }: Reason): readonly string[] {
  return [text, ...(parts ?? []).flatMap(reasonTexts)];
}

test('cannot say is an answer, with what is missing and how to learn it', () => {
  const text = flat(explainText(protocol('missing-facts', 'nakagawa2024'), knowledge));
  expect(text).toContain('Protocol 2024 ratio bands: cannot say');
  expect(text).toContain('unknown');
  expect(text).toContain('potassium: blocks');
});

test('an answer nothing would change, from nothing unknown, says so', () => {
  const why: Why<string, string> = {
    id: 'rif',
    value: 'x',
    level: 'reached',
    because: [],
    unknown: [],
    wouldChange: [],
    sources: [],
    knowledgeVersion: '2026.11',
  };
  expect(explainText(why, knowledge).split('\n').slice(1, 3)).toEqual([
    '├─ unknown: nothing that is asked for here',
    '└─ would change it: no single fact of this case',
  ]);
});

test('a source or evidence this edition does not have is named by its id, not dropped', () => {
  const why: Why<string, string> = {
    id: 'plan',
    value: 'x',
    level: 'planned',
    because: [{ text: 'because', truth: 'unknown', sourceId: 'gone' }],
    unknown: [],
    wouldChange: [],
    sources: [{ sourceId: 'lost', stance: 'against', evidenceIds: ['lost/one'] }],
    knowledgeVersion: '2026.11',
  };
  const text = explainText(why, knowledge);
  expect(text).toContain('because [unknown] (gone)');
  for (const id of ['lost', 'lost/one', 'named above', 'gone']) expect(text).toContain(id);
});

test('a calendar day is read with its weekday, a flag as yes or no', () => {
  const of = assess(demoCouples(day('2026-11-22'))[2]!.case, knowledge);
  expect(flat(explainText(of.protocols[2]!, knowledge))).toContain('[not met; recorded: no]');
  const why: Why<string, string> = {
    ...of.implantationFailure,
    value: 'x',
    because: [
      {
        text: 'potassium',
        truth: 'met',
        fact: { name: 'potassium', value: 5.5, unit: 'mmol/L', day: day('2026-11-16') },
      },
    ],
  };
  expect(explainText(why, knowledge)).toContain('potassium [met; recorded: 5.5 mmol/L, Mon 16 Nov 2026]');
});

test.each([
  [0.54, '0.54'],
  [0.1, '0.10'],
  [0.054, '0.054'],
  [0.0431, '0.043'],
  [0.00033, '0.00033'],
  [0.000014, '0.000014'],
  [0.999, '1.0'],
  [1, '1.0'],
])('p %d is shown as %s', (p, shown) => {
  expect(shownP(p)).toBe(shown);
});

describe('lines', () => {
  test('wraps at blanks, keeps indents, never parts a number from its %', () => {
    const long = `  ${'word '.repeat(20)}59.3 %`;
    for (let width = 0; width < 8; width++) {
      const lines = wrapped(`${'x'.repeat(width)} ${long.trim()}`, '', '');
      expect(lines.join(' ').replaceAll(/\s+/g, ' ').trim()).toBe(`${'x'.repeat(width)} ${long.trim()}`.trim());
      expect(lines.some((line) => line.trimStart().startsWith('%'))).toBe(false);
    }
    expect(
      wrapped(`    ${'word '.repeat(40).trim()}`, '> ', '  ').every((line, i) =>
        line.startsWith(i === 0 ? '>     w' : '      w'),
      ),
    ).toBe(true);
  });
  test('a word longer than the line is not lost', () => {
    expect(wrapped('x'.repeat(300), '- ', '  ').join('')).toContain('x'.repeat(300));
  });
  test('the last branch ends its line', () => {
    expect(drawn([{ text: 'a', parts: [leaf('b')] }, leaf('c')])).toEqual(['├─ a', '│  └─ b', '└─ c']);
  });
});
