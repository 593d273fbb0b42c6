import { dayInWords } from '@nidation/core/engines';
import type { Knowledge } from '@nidation/core/knowledge';
import type { Assessment } from '@nidation/core/pathway';
import { edges, wrapped } from './lines.ts';
import { noticeLines, noticeWords } from './noticeText.ts';
import { immuneSection, interactionSection, stopSection } from './immuneText.ts';
import { evidenceSection, protocolSection } from './protocolText.ts';
import { rifSection } from './rifText.ts';
import type { Section } from './section.ts';
import { workupSection } from './workupText.ts';

/**
 * Everything Nidation has to say of one couple, short: the answer first, every number with its unit,
 * its mark and the id of its source. `--explain` has the whole of each.
 */
export function assessmentText(assessment: Assessment, knowledge: Knowledge): string {
  const { asOf, transferDay } = assessment;
  const planned = transferDay === undefined ? 'no transfer day planned' : `transfer planned ${dayInWords(transferDay)}`;
  const sections = [
    rifSection(assessment.implantationFailure),
    immuneSection(assessment),
    stopSection(assessment),
    interactionSection(assessment),
    protocolSection(assessment),
    evidenceSection(assessment, knowledge),
    workupSection(assessment),
    { title: 'Always beside it', lines: noticeLines(assessment) },
  ];
  return [
    `${edges(`As of ${dayInWords(asOf)}, ${planned}`, `knowledge ${assessment.knowledgeVersion}`)}\n`,
    ...sections.filter(({ lines, title }) => lines.length > 0 || title.includes(':')).map(sectionText),
    `${wrapped(noticeWords(assessment, 'footer', footerPlaces(assessment, knowledge)), '', '').join('\n')}\n`,
  ].join('\n');
}

function sectionText({ title, lines }: Section): string {
  return `${[...wrapped(title, '', '  '), ...lines.flatMap((line) => wrapped(line, '  ', '    '))].join('\n')}\n`;
}

function footerPlaces(
  { adoption, knowledgeVersion }: Assessment,
  { evidenceDate }: Knowledge,
): Readonly<Record<string, string>> {
  const adopted =
    'protocolId' in adoption ? `${adoption.protocolId}, by ${adoption.by} on ${dayInWords(adoption.on)}` : 'none';
  return { evidenceDate, version: knowledgeVersion, adoption: adopted };
}
