import {
  findInteraction,
  findTopics,
  topics,
  type Interaction,
  type Knowledge,
  type Topic,
} from '@nidation/core/knowledge';
import { doseByProtocol, type ProtocolDose } from '@nidation/core/pathway';
import { carrierInWords } from './carrierWords.ts';
import { drawn, leaf, wrapped, type Branch } from './lines.ts';
import { doseInWords } from './titles.ts';
import { byId, citation, mark } from './words.ts';

/** A question answered from the topics: what can be said, who speaks for and against, what nobody knows. */

export interface AskAnswer {
  readonly question: string;
  /** Best first; empty: nothing in this edition fits. */
  readonly topics: readonly Topic[];
  /** A medicine that the question names. */
  readonly medicine?: Interaction;
  /** The ratio that the question names; absent: a dose is told for the edges of the bands. */
  readonly ratio?: number;
  /** By protocol, for the ratios asked. */
  readonly doses: readonly { readonly ratio: number; readonly byProtocol: readonly ProtocolDose[] }[];
}

/** The first number of a question that can be a ratio: 11, 11.0, 11,8. */
export function ratioIn(question: string): number | undefined {
  const found =
    /(?<![\d.,/-])(\d{1,3})(?:[.,](\d{1,4}))?(?![\d.,/%-])(?!\s*(?:%|mg|ng|years|weeks|days|transfers))/i.exec(
      question,
    );
  if (found === null) return undefined;
  const ratio = Number(`${found[1] ?? ''}.${found[2] ?? '0'}`);
  return ratio > 0 ? ratio : undefined;
}

export function ask(question: string, knowledge: Knowledge): AskAnswer {
  const found = findTopics(question).map(({ topic }) => topic);
  const medicine = findInteraction(question);
  const ratio = ratioIn(question);
  const dosed = found[0]?.evaluates === 'dose by protocol';
  const ratios = !dosed ? [] : ratio === undefined ? edges(knowledge) : [ratio];
  return {
    question,
    topics: found,
    ...(medicine === undefined ? {} : { medicine }),
    ...(ratio === undefined ? {} : { ratio }),
    doses: ratios.map((of) => ({ ratio: of, byProtocol: doseByProtocol(of, knowledge) })),
  };
}

/** Every ratio at which some protocol begins or changes its dose. */
function edges({ protocols }: Knowledge): readonly number[] {
  const from = protocols.flatMap(({ cutOffRatio, dose }) => [
    ...(cutOffRatio === undefined ? [] : [cutOffRatio]),
    ...(dose.kind === 'bands' ? dose.bands.map(({ fromRatio }) => fromRatio) : []),
  ]);
  return [...new Set(from)].sort((a, b) => a - b);
}

function noDoseWords({ dose }: ProtocolDose['protocol']): string {
  return dose.kind === 'none' ? dose.words : 'no band holds this ratio';
}

function doseLine({ protocol, level, doses, confidence }: ProtocolDose): string {
  const given = doses.length === 0 ? '' : `: ${doses.map(doseInWords).join(' or ')}${mark(confidence)}`;
  const why = doses.length > 0 || level === 'outside protocol' ? '' : ` (${noDoseWords(protocol)})`;
  const adoptable = protocol.adoptability.kind === 'adoptable' ? '' : '; cannot be adopted as it stands';
  return `${protocol.name}: ${level}${given}${why}${adoptable}`;
}

function doseBranches({ notices }: Knowledge, doses: AskAnswer['doses']): readonly Branch[] {
  return doses.map(({ ratio, byProtocol }) => {
    const inConflict = byProtocol.some(({ level }) => level === 'conflict');
    return {
      text: `ratio ${String(ratio)}, if she meets the entry and nothing stands in the way`,
      parts: [...byProtocol.map(doseLine), ...(inConflict ? [byId(notices, 'conflictBand')?.words ?? ''] : [])].map(
        leaf,
      ),
    };
  });
}

function topicLines(knowledge: Knowledge, topic: Topic, doses: AskAnswer['doses']): readonly string[] {
  const arguments_ = (title: string, of: Topic['supports']): readonly Branch[] =>
    of.length === 0 ? [] : [{ text: title, parts: of.map((carrier) => leaf(carrierInWords(knowledge, carrier))) }];
  const branches: readonly Branch[] = [
    ...(topic.evaluates === undefined ? [] : doseBranches(knowledge, doses)),
    ...arguments_('against', topic.against),
    ...arguments_('for', topic.supports),
    ...(topic.unknown.length === 0 ? [] : [{ text: 'not known', parts: topic.unknown.map(leaf) }]),
    { text: 'sources', parts: topic.sourceIds.map((id) => leaf(citation(knowledge, id))) },
  ];
  return [...wrapped(`${topic.words}${mark(topic.confidence)}`, `${topic.title}: `, '  '), ...drawn(branches, '  ')];
}

function medicineLines({
  names,
  action,
  actionWords,
  size,
  sizeConfidence,
  saferAlternative,
}: Interaction): readonly string[] {
  const safer = saferAlternative === undefined ? [] : [leaf(`ask for instead: ${saferAlternative}`)];
  return [
    `Medicine ${names[0] ?? ''}: ${action}`,
    ...drawn([leaf(actionWords), leaf(`size: ${size}${mark(sizeConfidence)}`), ...safer], '  '),
  ];
}

/** Notices that stand beside every answer on the drug; the dose notice where a dose is told. */
function standing(knowledge: Knowledge, { doses, ratio }: AskAnswer): readonly string[] {
  const dose = (byId(knowledge.notices, 'dose')?.words ?? '')
    .replace('{protocol}', 'named below')
    .replace('{ratio}', ratio === undefined ? 'named below' : String(ratio));
  return [byId(knowledge.notices, 'tacrolimus')?.words ?? '', ...(doses.length === 0 ? [] : [dose])].flatMap((line) =>
    wrapped(line, '! ', '  '),
  );
}

/** The answer in words. Nothing found: says so, with the titles there are. */
export function askText(question: string, knowledge: Knowledge): string {
  const answer = ask(question, knowledge);
  const [best, ...others] = answer.topics;
  const medicine = answer.medicine === undefined ? [] : ['', ...medicineLines(answer.medicine)];
  const nothing = [...wrapped(`No entry fits. Topics: ${topics.map(({ title }) => title).join('; ')}.`, '', '')];
  return [
    ...standing(knowledge, answer),
    '',
    ...(best === undefined ? (medicine.length === 0 ? nothing : []) : topicLines(knowledge, best, answer.doses)),
    ...medicine,
    ...(others.length === 0 ? [] : ['', `See also: ${others.map(({ title }) => title).join('; ')}`]),
    '',
    `Not a prescription; for one woman run "nidation assess". evidence to ${knowledge.evidenceDate}, knowledge ${knowledge.version}`,
    '',
  ].join('\n');
}
