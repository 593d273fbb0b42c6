import type { Knowledge, Study } from '@nidation/core/knowledge';
import { studies } from '@nidation/core/knowledge';
import { bandContrast, evidenceOf, groupTests, studyEffects, type StudyEffects } from '@nidation/core/pathway';
import { comparisonLine, evidenceInWords, shownP } from './evidenceWords.ts';
import { drawn, leaf, wrapped, type Branch } from './lines.ts';
import { byId, citation } from './words.ts';

/** Studies with their design, their counts, and every effect and test computed from the counts. */

const two = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

function ratioInWords(ratio: StudyEffects['oddsRatio']): string {
  switch (ratio.kind) {
    case 'estimated':
      return `${two(ratio.value)} (${two(ratio.lower)} to ${two(ratio.upper)})`;
    case 'no interval':
      return `${two(ratio.value)} (no interval: ${ratio.because})`;
    case 'infinite':
      return `infinite${ratio.exactLower === undefined ? '' : ` (exact lower limit ${two(ratio.exactLower)})`}: ${ratio.because}`;
    case 'zero':
      return `0${ratio.exactUpper === undefined ? '' : ` (exact upper limit ${two(ratio.exactUpper)})`}: ${ratio.because}`;
    case 'not estimable':
      return `not estimable: ${ratio.because}`;
  }
}

function effectBranch(effects: StudyEffects): Branch {
  const { comparison, riskRatio, oddsRatio, tests } = effects;
  const shown = tests.map(({ test, p }) => `${test} ${shownP(p)}`).join(', ');
  return {
    text: comparisonLine(evidenceOf(comparison)),
    parts: [
      `risk ratio ${ratioInWords(riskRatio)}; odds ratio ${ratioInWords(oddsRatio)}`,
      `two-sided p: ${shown}${effects.significanceDependsOnTest ? '; significance depends on the test' : ''}`,
      ...(comparison.derived === undefined ? [] : [comparison.derived]),
      ...comparison.cautions,
      `claims ${comparison.claims.join(', ') || 'none'}`,
    ].map(leaf),
  };
}

function groupLines(study: Study): readonly Branch[] {
  const notStated = 'not stated in what was read';
  return [
    leaf(`design: ${study.design}`),
    leaf(`dates: ${study.dates ?? notStated}; setting: ${study.setting ?? notStated}`),
    leaf(`entry: ${study.entry}`),
    ...study.groups.map(({ label, given, women }) =>
      leaf(`${label}: ${women === undefined ? notStated : String(women)}; ${given}`),
    ),
    ...study.definitions.map(leaf),
    ...study.cautions.map((caution) => leaf(`caution: ${caution}`)),
    leaf(`funding and interests: ${study.interests ?? notStated}`),
  ];
}

function severalGroups(study: Study): readonly Branch[] {
  return groupTests(study).map(({ outcome, p, againstFirst }) => ({
    text: `${outcome}, all ${String(study.groups.length)} groups: chi-square p = ${shownP(p)}`,
    parts: againstFirst.map(({ group, fisherP, holmP }) =>
      leaf(
        `${group} against ${study.groups[0]?.label ?? ''}: Fisher ${shownP(fisherP)}, Holm over ${String(againstFirst.length)}: ${shownP(holmP)}`,
      ),
    ),
  }));
}

/** The two bands of the 2024 cohort against each other, where both are there. */
function bandLine({ comparisons }: Knowledge, study: Study): readonly Branch[] {
  const upper = byId(comparisons, `${study.id}/sacFrom11_8`);
  const lower = byId(comparisons, `${study.id}/sacBetween10_3And11_8`);
  if (upper === undefined || lower === undefined) return [];
  const { ratioOfOddsRatios, lower: low, upper: high, p } = bandContrast(upper, lower);
  return [
    leaf(
      `11.8 or more against 10.3 to below 11.8: ratio of odds ratios ${two(ratioOfOddsRatios)} (${two(low)} to ${two(high)}), Wald p = ${shownP(p)}, post hoc`,
    ),
  ];
}

function studyLines(knowledge: Knowledge, study: Study): readonly string[] {
  const { comparisons, observations } = knowledge;
  const branches: readonly Branch[] = [
    leaf(citation(knowledge, study.id)),
    ...groupLines(study),
    ...comparisons.filter(({ sourceId }) => sourceId === study.id).map((one) => effectBranch(studyEffects(one))),
    ...severalGroups(study),
    ...bandLine(knowledge, study),
    ...observations.filter(({ sourceId }) => sourceId === study.id).map((one) => evidenceInWords(knowledge, one.id)),
  ];
  return ['', ...wrapped(study.title, `${study.id}: `, '  '), ...drawn(branches, '  ')];
}

/** All studies in words, or those handed in. */
export function studiesText(knowledge: Knowledge, of: readonly Study[] = studies): string {
  return [
    `${String(of.length)} studies; effects and tests are computed from the counts`,
    ...of.flatMap((study) => studyLines(knowledge, study)),
    '',
    `knowledge ${knowledge.version}`,
    '',
  ].join('\n');
}
