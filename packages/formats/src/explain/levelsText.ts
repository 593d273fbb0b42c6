import { dayInWords, localDay, type Instant } from '@nidation/core/engines';
import type { Knowledge } from '@nidation/core/knowledge';
import type { CurvePoint, LevelsAnswer, LevelsValue, ModelLevels } from '@nidation/core/pharmacokinetics';
import { doseLines } from './doseTable.ts';
import { edges, wrapped } from './lines.ts';
import { modelInWords, ngPerMl } from './levelWords.ts';
import type { Section } from './section.ts';

/**
 * What her levels say as plain text: the answer first, then every regimen against the clinic's range, and all that must
 * be said with the numbers. Nothing is computed here.
 */
export function levelsText(answer: LevelsAnswer, { notices }: Pick<Knowledge, 'notices'>): string {
  const { value, level, knowledgeVersion } = answer;
  const head = edges(`Tacrolimus levels: ${level}`, `knowledge ${knowledgeVersion}`);
  const sections = 'kind' in value ? silentSections(answer, value.needs) : [...answerSections(answer, value)];
  const beside = BESIDE_A_LEVEL.flatMap((id) => notices.filter((notice) => notice.id === id).map(({ words }) => words));
  return [
    `${head}\n`,
    ...[...sections, { title: 'Always beside it', lines: beside }]
      .filter(({ lines }) => lines.length > 0)
      .map(sectionText),
  ].join('\n');
}

const BESIDE_A_LEVEL = ['tacrolimus', 'trough'];

function sectionText({ title, lines }: Section): string {
  return `${[...wrapped(title, '', '  '), ...lines.flatMap((line) => wrapped(line, '  ', '    '))].join('\n')}\n`;
}

function silentSections({ because, unknown }: LevelsAnswer, needs: readonly string[]): readonly Section[] {
  return [
    { title: 'Why', lines: because.map(({ text }) => text) },
    { title: 'Needed', lines: needs },
    unknownSection(unknown),
  ];
}

function unknownSection(unknown: LevelsAnswer['unknown']): Section {
  return {
    title: 'Not recorded',
    lines: unknown.map(({ label, blocks, howToLearn }) => `${label}: blocks ${blocks}. ${howToLearn}`),
  };
}

/** Whether one number may be said, in the words of the answer itself. */
const ON_AGREEMENT = /^(?:Greatest over least median|No common number)/;

function* answerSections({ unknown, because }: LevelsAnswer, value: LevelsValue): Generator<Section> {
  const agreed = because.map(({ text }) => text).filter((text) => ON_AGREEMENT.test(text));
  yield { title: 'Whether the models agree', lines: agreed };
  yield { title: 'What to do now', lines: value.advice };
  yield courseSection(value);
  yield levelSection(value);
  yield targetSection(value);
  yield { title: 'Doses are not scored', lines: value.withheldBecause };
  yield {
    title: 'Next level: when it would teach most',
    lines: value.nextSamples.map(({ words }) => words),
  };
  yield { title: 'Steady state', lines: [value.steadyState] };
  const { hematocritShare } = value;
  yield { title: 'Hematocrit', lines: hematocritShare === undefined ? [] : [hematocritShare.words] };
  yield unknownSection(unknown);
  yield { title: 'Said with every number', lines: saidOnce(value.models) };
}

/** Times just before a dose: where the curve turns upward. */
function troughs(curve: readonly CurvePoint[]): readonly Instant[] {
  return curve.flatMap(({ at, median }, i) => {
    const [before, after] = [curve[i - 1], curve[i + 1]];
    if (before === undefined || after === undefined) return [];
    return median < before.median && median < after.median ? [at] : [];
  });
}

/** Of the doses to come: before the next, the third, the seventh and the last; of a course that has ended, the last. */
function shownTimes(curve: readonly CurvePoint[], asOf: string): readonly Instant[] {
  const all = troughs(curve);
  const ahead = all.filter((at) => localDay(at) >= asOf);
  const times = ahead.length === 0 ? all.slice(-1) : ahead;
  const places = [0, 2, 6, times.length - 1].filter(
    (place, i, list) => place < times.length && list.indexOf(place) === i,
  );
  return places.flatMap((place) => times[place] ?? []);
}

function courseSection({ models, asOf }: LevelsValue): Section {
  const speaking = models.filter(({ kind }) => kind === 'estimate');
  const times = shownTimes(speaking[0]?.curve ?? [], asOf);
  const lines = [
    ['', ...times.map((at) => `${dayInWords(localDay(at)).replace(/ \d{4}$/, '')} ${at.slice(11, 16)}`)],
    ...speaking.map(({ modelId, curve }) => [modelInWords(modelId), ...times.map((at) => levelAt(curve, at))]),
    ...models
      .filter(({ kind, prior }) => kind !== 'estimate' && prior.length > 0)
      .map(({ modelId, prior }) => [`${modelInWords(modelId)} *`, ...times.map((at) => levelAt(prior, at))]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...lines.map((cells) => (cells[column] ?? '').length)));
  const table = lines.map((cells) =>
    cells
      .map((cell, i) => cell.padEnd((widths[i] ?? 0) + 2))
      .join('')
      .trimEnd(),
  );
  return {
    title: 'Before a dose, ng/mL in whole blood: median (90 % of what her level can be, without assay error)',
    lines:
      times.length === 0 ? speaking.map(({ modelId }) => modelInWords(modelId)) : [...table, ...silentLines(models)],
  };
}

function silentLines(models: readonly ModelLevels[]): readonly string[] {
  const quiet = models.filter(({ kind }) => kind !== 'estimate');
  return quiet.map(({ modelId, kind, because, prior }) => {
    const name = `${modelInWords(modelId)}${prior.length > 0 ? ' *' : ''}`;
    return kind === 'needs' ? `${name} cannot say, needs: ${because.join(', ')}` : `${name}: ${because.join(' ')}`;
  });
}

function levelAt(curve: readonly CurvePoint[], at: Instant): string {
  const point = curve.find((one) => one.at === at);
  return point === undefined ? '—' : `${ngPerMl(point.median)} (${ngPerMl(point.low90)} to ${ngPerMl(point.high90)})`;
}

/** Each recorded level once, with what every model makes of it. */
function levelSection({ models }: LevelsValue): Section {
  const speaking = models.filter(({ levels }) => levels.length > 0);
  const lines = (speaking[0]?.levels ?? []).flatMap(({ at, words }) => [
    `${words.replace(/: (?:fits|surprising|implausible)[\s\S]*$/, '')}:`,
    ...speaking.flatMap(({ modelId, levels }) =>
      levels
        .filter((level) => level.at === at)
        .map(
          ({ verdict, predicted }) => `  ${modelInWords(modelId)}: ${verdict}, expected ${ngPerMl(predicted)} ng/mL`,
        ),
    ),
  ]);
  const plasma = speaking.flatMap(({ modelId, plasmaNgPerL }) =>
    plasmaNgPerL === undefined
      ? []
      : [
          `Plasma at the last draw: ${plasmaNgPerL.toFixed(0)} ng/L by ${modelInWords(modelId)}; not the unbound level.`,
        ],
  );
  return { title: 'Her levels', lines: [...lines, ...plasma] };
}

function targetSection({ target, doses, notReachable }: LevelsValue): Section {
  if (target === undefined) return { title: '', lines: [] };
  const { lowNgPerMl, highNgPerMl, hoursAfterDose, source, mayRaiseDose } = target;
  const hour = hoursAfterDose === undefined ? 'before the next dose' : `${String(hoursAfterDose)} h after a dose`;
  return {
    title: `Regimens against ${String(lowNgPerMl)} to ${String(highNgPerMl)} ng/mL ${hour}, the clinic’s range (${source}); it ${mayRaiseDose ? 'may raise a dose' : 'only warns'}`,
    lines: [...(notReachable === undefined ? [] : [notReachable]), ...doseLines(doses)],
  };
}

/** Words that all models share come once, the others with the model's name; what several say of the cohort once each. */
function saidOnce(models: readonly ModelLevels[]): readonly string[] {
  const speaking = models.filter(({ kind }) => kind === 'estimate');
  const shared = (speaking[0]?.saidWith ?? []).filter((words) =>
    speaking.every(({ saidWith }) => saidWith.includes(words)),
  );
  return [
    ...shared,
    ...speaking.flatMap(({ modelId, citation, saidWith, method, essShare }) => {
      const name = modelInWords(modelId);
      const own = saidWith.filter((words) => !shared.includes(words));
      const effective = essShare < 1 ? `, ${String(Math.round(100 * essShare))} % effective draws` : '';
      return [
        `${name} (${citation}): ${method}${effective}`,
        ...own.map((words) => `  ${words.replace(`${name}: `, '')}`),
      ];
    }),
  ];
}
