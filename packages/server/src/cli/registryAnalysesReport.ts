import { KNOWLEDGE_VERSION } from '@nidation/core/knowledge';
import { attritionOfAnswer } from '@nidation/core/registry';
import { reportFromAnalyses } from '@nidation/formats/report';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { asJson } from './json.ts';
import { type AnalysisAnswer, figureLabel } from './registryAnalysesAnswer.ts';
import { comparisonAnswer } from './registryAnalysesCompare.ts';
import { cumulativeAnswer } from './registryAnalysesCumulative.ts';
import { cutOffAnswer } from './registryAnalysesCutOff.ts';
import { monitoringAnswer } from './registryAnalysesMonitor.ts';
import type { TableOptions } from './registryAnalysesOptions.ts';
import { watchedOf } from './registryAnalysesOptions.ts';
import { ratesAnswer } from './registryAnalysesRates.ts';
import { type AnalyzedRows, analyzedRows, originOf } from './registryAnalysesTable.ts';
import { shortOutcome } from './registryAnalysesWords.ts';
import type { World } from './world.ts';

export interface RegistryReportOptions extends TableOptions {
  readonly out: string;
}

/** `nidation registry report FILE --out report.html`: everything the table supports, and what it cannot say. */
export async function registryReportCommand(
  world: World,
  path: string,
  options: RegistryReportOptions,
): Promise<ExitCode> {
  const rows = await analyzedRows(world, path, options);
  if (rows === undefined) return EXIT.invalid;
  const parts = partsOf(rows, options);
  const saved = await world.save([{ path: options.out, text: documentOf(rows, parts, options) }]);
  if (saved.kind === 'refused') {
    saved.faults.forEach(world.say);
    return EXIT.invalid;
  }
  const said = parts.map(({ part, cannotSay }) => ({ title: part.title, answer: part.sentences[0], cannotSay }));
  const origin = originOf(rows, parts.some(isDrawn) ? options.seed : undefined);
  world.print(
    options.json === true
      ? asJson('nidation/registry-report/1', {
          software: SOFTWARE_VERSION,
          knowledge: KNOWLEDGE_VERSION,
          ...origin.members,
          out: options.out,
          parts: said,
        })
      : [...said.map(({ title, answer }) => `${title}: ${answer ?? ''}`), ...origin.lines, `Written: ${options.out}`]
          .map((line) => `${line}\n`)
          .join(''),
  );
  if (origin.rejected > 0) return EXIT.batchWithRejects;
  return parts.every(answersNothing) ? EXIT.needsClinician : EXIT.answered;
}

const answersNothing = ({ cannotSay, part }: AnalysisAnswer): boolean =>
  cannotSay.length > 0 && part.methods.length === 0;

/** Random numbers were drawn for it. */
const isDrawn = ({ members }: AnalysisAnswer): boolean => 'seed' in members;

function partsOf(rows: AnalyzedRows, options: TableOptions): readonly AnalysisAnswer[] {
  return [
    ratesAnswer(rows, options.clinic),
    cumulativeAnswer(rows, options.completeUntil),
    comparisonAnswer(rows, options.covariates, options.protocol),
    cutOffAnswer(rows, options.seed, options.resamples),
    monitoringAnswer(rows, watchedOf(options)),
  ];
}

function documentOf(rows: AnalyzedRows, parts: readonly AnalysisAnswer[], options: TableOptions): string {
  const { basis, mapping, report, digest } = rows;
  const { read, kept, rejected, duplicate } = report.counts;
  const label = figureLabel(mapping.source, 'attrition', 'Who was looked at, and who left');
  const answered = parts.filter((one) => !answersNothing(one));
  return reportFromAnalyses(
    {
      title: `Registry report: ${mapping.source}`,
      answer: [
        `${String(read)} rows read = ${String(kept)} kept + ${String(rejected)} rejected + ${String(duplicate)} duplicate; ${String(rows.rows.length)} in the cohort.`,
        ...answered.slice(0, 2).flatMap(({ part }) => part.sentences.slice(0, 1)),
      ],
      cohort: basis.cohort,
      attrition: attritionOfAnswer(label, { ...basis, methods: ['counts'], warnings: [] }, 'rows'),
      outcomes: [
        {
          name: shortOutcome(basis.outcome),
          definition: basis.outcome.split(': ').slice(1).join(': '),
          denominator: `per ${basis.denominator}`,
        },
      ],
      limits: [
        'Descriptive and not randomized: no rate and no difference here is an effect of a treatment.',
        'The threshold takes the chance as constant from transfer to transfer.',
        ...report.cautions,
      ],
      software: SOFTWARE_VERSION,
      knowledge: KNOWLEDGE_VERSION,
      ...(parts.some(isDrawn) ? { seed: options.seed } : {}),
      inputDigest: digest,
      rerun: rerunOf(rows, options),
    },
    parts.map(({ part }) => part),
  );
}

/** The command without the names of files: they may say whose they are. */
function rerunOf({ mapping }: AnalyzedRows, options: TableOptions): string {
  const { outcome, cohort, ownEggs, first, clinic, completeUntil, covariates, protocol, seed, resamples } = options;
  const watched = watchedOf(options);
  const said: readonly (readonly [string, string | number | undefined])[] = [
    ['--outcome', outcome],
    ['--cohort', cohort],
    ['--clinic', clinic],
    ['--complete-until', completeUntil],
    ['--covariates', covariates.length === 0 ? 'none' : covariates.join(',')],
    ['--protocol', protocol],
    ['--expected', watched?.expected],
    ['--shifted', watched?.shifted],
    ['--limit', watched?.limit],
    ['--seed', seed],
    ['--resamples', resamples],
  ];
  return [
    'nidation registry report FILE --out FILE',
    ...said.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${String(value)}`])),
    ...(ownEggs === true ? ['--own-eggs'] : []),
    ...(first === true ? ['--first'] : []),
    `(mapping ${mapping.id} version ${mapping.version})`,
  ].join(' ');
}
