import { inPercent } from '../../engines/quantities/rounding.ts';
import type { DoseRule } from '../../knowledge/protocols/protocol.ts';
import { publishedRanges } from '../../knowledge/pk-models/targetRanges.ts';
import { studies } from '../../knowledge/studies/studyCards.ts';
import {
  apart,
  armLine,
  comparisonOf,
  difference,
  differing,
  fisher,
  type Look,
  NOT_THERE,
  observationOf,
  opposed,
  pLine,
} from './conflictLook.ts';
import { proportionInWords } from './studyEffects.ts';

/** Contradictions about tacrolimus, its dose, its results and pregnancy, looked for in the edition's data. */

const SAC = 'nakagawa2024/sacFrom10_3';
const SAC_118 = 'nakagawa2024/sacFrom11_8';
const BAND = 'nakagawa2024/sacBetween10_3And11_8';
const BELOW = 'nakagawa2024/sacTreatedVBelow10_3';
const CONTROL2 = 'nakagawa2024/sacUntreatedFrom11_8VControl2';

const shouldItBeUsed: Look = ({ positions }) => {
  const on = positions.filter(({ question }) => question === 'tacrolimus for RIF');
  const yes = on.filter(({ stance }) => stance === 'recommends');
  const silent = on.filter(
    ({ stance }) => stance === 'not addressed' || stance === 'not indicated' || stance === 'not recommended',
  );
  return yes.length > 0 && silent.length > 0
    ? [...yes, ...silent].map(({ sourceId, stance, words }) => `${sourceId}: ${stance}. ${words}`)
    : NOT_THERE;
};

const untreated: Look = (knowledge) => {
  const zero = comparisonOf(knowledge, 'nakagawa2015/clinicalPregnancy');
  const others = [SAC, SAC_118, BAND].flatMap((id) => comparisonOf(knowledge, id) ?? []);
  if (zero === undefined || !others.some(({ second }) => apart(zero.second, second))) return NOT_THERE;
  return [zero, ...others].map(({ outcome, second }) => `${outcome}: ${armLine(second)}`);
};

const cutOff: Look = (knowledge) => {
  const [wide, narrow, band] = [SAC, SAC_118, BAND].map((id) => comparisonOf(knowledge, id));
  const entries = new Set(knowledge.protocols.flatMap(({ cutOffRatio }) => cutOffRatio ?? []));
  const contradicts =
    wide !== undefined &&
    narrow !== undefined &&
    band !== undefined &&
    fisher(wide) >= 0.05 &&
    difference(narrow) > 0 &&
    difference(band) < 0;
  return contradicts && entries.has(10.3)
    ? [`protocols enter at ${[...entries].join(', ')}`, ...[wide, narrow, band].map(pLine)]
    : NOT_THERE;
};

const title: Look = (knowledge) => {
  const main = comparisonOf(knowledge, SAC);
  const source = knowledge.sources.find(({ id }) => id === 'nakagawa2024');
  return main !== undefined && fisher(main) >= 0.05 && source !== undefined && /improved/.test(source.citation)
    ? ['the title: "significantly improved"', `the main comparison: ${pLine(main)}`]
    : NOT_THERE;
};

const womenCounted: Look = (knowledge) => {
  const [wide, narrow, below, second] = [SAC, SAC_118, BELOW, CONTROL2].map((id) => comparisonOf(knowledge, id));
  if (wide === undefined || narrow === undefined || below === undefined || second === undefined) return NOT_THERE;
  const first = wide.first.total + wide.second.total + below.second.total;
  const later = narrow.first.total + narrow.second.total + second.second.total;
  return first === later
    ? NOT_THERE
    : [`${String(first)} women, then ${String(later)}: ${String(first - later)} are dropped`];
};

function doseWords(dose: DoseRule): string {
  switch (dose.kind) {
    case 'none':
      return dose.words;
    case 'fixed':
      return `${dose.dailyDoses.join(' or ')} mg, fixed`;
    case 'bands':
      return dose.bands
        .map(({ fromRatio, dailyDose }) => `${String(dailyDose)} mg from ${String(fromRatio)}`)
        .join(', ');
  }
}

const timesADay: Look = ({ protocols, sources }) => {
  const once = sources.find(({ id }) => id === 'nakagawa2020');
  const twice = protocols.filter(({ dosesPerDay }) => dosesPerDay === 2);
  return once?.caution !== undefined && /once daily/i.test(once.caution) && twice.length > 0
    ? [`nakagawa2020: ${once.caution}`, ...twice.map(({ id }) => `${id}: twice daily`)]
    : NOT_THERE;
};

const noComparator: Look = (knowledge) => {
  const pregnancies = comparisonOf(knowledge, 'nakagawa2015/clinicalPregnancy');
  const losses = observationOf(knowledge, 'nakagawa2015/miscarriage')?.proportion;
  return pregnancies?.second.events === 0 && losses !== undefined
    ? [`treated: ${proportionInWords(losses)}`, 'untreated: no pregnancy, so no rate']
    : NOT_THERE;
};

const target: Look = () => {
  const claimed = publishedRanges.filter(
    ({ mark, population }) => mark === 'source document' && /implantation/.test(population),
  );
  const same = publishedRanges.filter(
    ({ population, lowNgPerMl, highNgPerMl }) =>
      /transplant/.test(population) &&
      claimed.some((one) => one.lowNgPerMl === lowNgPerMl && one.highNgPerMl === highNgPerMl),
  );
  return claimed.length > 0 && same.length > 0
    ? [...claimed, ...same].map(
        ({ lowNgPerMl, highNgPerMl, population }) =>
          `${String(lowNgPerMl)}-${String(highNgPerMl)} ng/mL: ${population}`,
      )
    : NOT_THERE;
};

const malformation: Look = (knowledge) => {
  const babies = observationOf(knowledge, 'nakagawa2019/anomaly')?.proportion;
  const pooled = observationOf(knowledge, 'metaPreg/malformation');
  return babies !== undefined && pooled?.speaks === 'against'
    ? [`babies of one series: ${proportionInWords(babies)}, no comparison group`, `pooled: ${pooled.outcome}`]
    : NOT_THERE;
};

const prevention: Look = (knowledge) => {
  const severe = observationOf(knowledge, 'hisano2023/severeEvents')?.proportion;
  return severe !== undefined && severe.events > 0 ? [`severe events: ${proportionInWords(severe)}`] : NOT_THERE;
};

const design: Look = (knowledge) => {
  const card = studies.find(({ id }) => id === 'nakagawa2024');
  const rows = knowledge.comparisons.filter(({ sourceId }) => sourceId === 'nakagawa2024');
  return card?.design === 'prospective cohort' &&
    rows.every(({ randomized }) => !randomized) &&
    card.cautions.some((one) => /controlled trial/.test(one))
    ? [`design: ${card.design}, not randomized`, 'its limitations: "a controlled trial"']
    : NOT_THERE;
};

const placenta: Look = (knowledge) => {
  const measured = observationOf(knowledge, 'hebert2013/fetalBlood')?.printed?.percent;
  return measured !== undefined && measured > 60
    ? [`measured: about ${inPercent(measured)}`, 'answer page: 30-60 %']
    : NOT_THERE;
};

export const treatmentConflicts: Readonly<Record<string, Look>> = {
  C1: shouldItBeUsed,
  C2: untreated,
  C3: cutOff,
  C4: title,
  C5: womenCounted,
  C6: ({ protocols }) => differing(protocols.map(({ id, dose }) => [id, doseWords(dose)])),
  C7: timesADay,
  C8: ({ protocols }) => differing(protocols.map(({ id, stopWords }) => [id, stopWords])),
  C15: noComparator,
  C17: target,
  C18: malformation,
  C24: design,
  C25: prevention,
  C26: opposed('eular2016/breastfeeding', ['compatible'], 'euProductInformation/breastfeeding', ['not recommended']),
  compatibleVFetalHarm: opposed('eular2024/continuing', ['compatible'], 'usLabel/continuing', [
    'not indicated',
    'not recommended',
  ]),
  placentalTransfer: placenta,
};
