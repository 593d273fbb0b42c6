import { inMilligrams } from '@nidation/core/engines';
import {
  knowledge,
  settingWords,
  type Carrier,
  type DoseRule,
  type Intervention,
  type Investigation,
  type Protocol,
} from '@nidation/core/knowledge';
import type { Entry } from './entry.ts';
import { claimCarriers, sourceTitle } from './studyEntries.ts';

/** Rules, protocols and limits, as entries. */

const NONE = { facts: [], leadsTo: [] } as const;

function doseWords(dose: DoseRule): string {
  switch (dose.kind) {
    case 'none':
      return dose.words;
    case 'fixed':
      return `${dose.dailyDoses.map(inMilligrams).join(' or ')} a day`;
    case 'bands':
      return dose.bands
        .map(({ fromRatio, toRatio, dailyDose }) => {
          const to = toRatio === undefined ? ' or more' : ` to below ${String(toRatio)}`;
          return `ratio ${String(fromRatio)}${to}: ${inMilligrams(dailyDose)} a day`;
        })
        .join('; ');
  }
}

function protocolEntry(protocol: Protocol): Entry {
  const { id, name, sourceId, entryWords, cutOffRatio, dose, adoptability, evidenceIds, claims } = protocol;
  const perDay = protocol.dosesPerDay === undefined ? 'not stated' : String(protocol.dosesPerDay);
  const evidence = evidenceIds.map((one): Carrier =>
    knowledge.comparisons.some((comparison) => comparison.id === one) ? `comparison:${one}` : `observation:${one}`,
  );
  return {
    kind: 'protocol',
    id,
    title: name,
    says: [
      entryWords,
      ...(protocol.studyArmOnly === undefined ? [] : [protocol.studyArmOnly]),
      ...protocol.openQuestions.map((question) => `Open: ${question}`),
    ],
    facts: [
      ['Ratio cut-off', cutOffRatio === undefined ? 'none: entry is by another measure' : String(cutOffRatio)],
      ['Dose of this protocol', `${doseWords(dose)}. Not a prescription.`],
      ['Doses a day', perDay],
      ['Schedule', protocol.scheduleWords],
      ['Stop', protocol.stopWords],
      ...(protocol.foodWords === undefined ? [] : [['Food', protocol.foodWords] as const]),
      ['Adoption', adoptability.kind === 'adoptable' ? 'can be adopted' : `cannot be: ${adoptability.because}`],
    ],
    confidence: protocol.confidence,
    sourceIds: [sourceId],
    leadsTo: [...evidence, ...claimCarriers(claims)],
  };
}

function listEntry(kind: 'investigation' | 'intervention', item: Investigation | Intervention): Entry {
  const { id, name, level, remarks, otherPositions, sourceId, claim, confidence, whenWords, number } = item;
  return {
    kind,
    id,
    title: name,
    says: [...('whatItWouldChange' in item ? [item.whatItWouldChange] : []), ...remarks],
    facts: [
      ['Level', `${level}${whenWords === undefined ? '' : `, ${whenWords}`}`],
      ['Place in the list', String(number)],
      ...otherPositions.map((other) => [sourceTitle(other.sourceId), other.words] as const),
    ],
    confidence,
    sourceIds: [sourceId, ...otherPositions.map((other) => other.sourceId)],
    leadsTo: claimCarriers([claim]),
  };
}

const guidelines: readonly Entry[] = [
  ...knowledge.investigations.map((one) => listEntry('investigation', one)),
  ...knowledge.interventions.map((one) => listEntry('intervention', one)),
];

const { implantationRates: rates, predictionModel: model } = knowledge;

const chances: readonly Entry[] = [
  {
    kind: 'rates',
    id: 'implantationRates',
    title: 'RIF threshold and chance per transfer',
    says: [`Reached when the cumulative chance is above ${String(rates.thresholdPercent)} %.`, ...rates.cautions],
    facts: [
      ['Outcome', rates.outcomeWords],
      ['At least', `${String(rates.minimumTransfers)} failed transfers`],
    ],
    confidence: rates.confidence,
    sourceIds: [rates.sourceId],
    leadsTo: rates.rows.map(({ id }): Carrier => `rate:${id}`),
  },
  ...rates.rows.map(({ id, ploidy, ageWords, tenthsOfPercent, claim }): Entry => ({
    kind: 'rate',
    id,
    title: `${ploidy} embryos, ${ageWords.replace('>=', '≥')} years`,
    says: [`${(tenthsOfPercent / 10).toFixed(1)} % per transfer.`],
    facts: [['Outcome', rates.outcomeWords]],
    confidence: rates.confidence,
    sourceIds: [rates.sourceId],
    leadsTo: claimCarriers([claim]),
  })),
  {
    kind: 'model',
    id: model.id,
    title: 'IVFPredict (Nelson and Lawlor 2011)',
    says: [model.populationWords, ...model.remarks],
    facts: [['Outcome', model.outcomeWords]],
    sourceIds: [model.sourceId],
    leadsTo: [],
  },
];

const limits: readonly Entry[] = [
  ...knowledge.contraindications.map(({ id, name, basis, kind, sourceIds, confidence }): Entry => {
    const facts = [['Kind', kind]] as const;
    return { kind: 'contraindication', id, title: name, says: [basis], facts, confidence, sourceIds, leadsTo: [] };
  }),
  ...knowledge.cautions.map(({ id, words, whenUnknown, sourceIds, confidence }): Entry => ({
    ...NONE,
    kind: 'caution',
    id,
    title: words,
    says: whenUnknown === undefined ? [] : [`When it is not known: ${whenUnknown}`],
    confidence,
    sourceIds,
  })),
  ...knowledge.doseLimits.map(({ id, name, ceiling, sourceIds, confidence }): Entry => ({
    ...NONE,
    kind: 'limit',
    id,
    title: name,
    says: [`No daily dose is above ${inMilligrams(ceiling)}. A limit only ever reduces.`],
    confidence,
    sourceIds,
  })),
];

const care: readonly Entry[] = [
  ...knowledge.interactions.map((one): Entry => ({
    kind: 'interaction',
    id: one.id,
    title: `Tacrolimus with ${one.names[0] ?? one.id}`,
    says: [
      one.actionWords,
      ...(one.saferAlternative === undefined ? [] : [`Ask for instead: ${one.saferAlternative}`]),
      ...(one.levelSchedule === undefined ? [] : [`Levels: ${one.levelSchedule}`]),
    ],
    facts: [
      ['Action', one.action],
      ['Size', one.size],
      ['Names', one.names.join(', ')],
      ['Class', one.classes.join(', ')],
      ...one.onTreatment.map(({ sourceId, words }) => [sourceTitle(sourceId), words] as const),
    ],
    confidence: one.sizeConfidence,
    sourceIds: one.sourceIds,
    leadsTo: [],
  })),
  ...knowledge.monitoring.map(({ id, name, warn, stopAndCall, inPregnancy, confidence, onlyIf }): Entry => ({
    kind: 'monitoring',
    id,
    title: name,
    says: onlyIf === undefined ? [] : [`Only: ${onlyIf}.`],
    facts: [
      ['Warn', warn],
      ['Stop and call', stopAndCall],
      ['In pregnancy', inPregnancy],
    ],
    confidence,
    sourceIds: [],
    leadsTo: [],
  })),
  ...Object.entries(settingWords).map(([id, words]): Entry => ({
    ...NONE,
    kind: 'setting',
    id,
    title: words,
    says: [],
    sourceIds: [],
  })),
];

export const ruleEntries: readonly Entry[] = [
  ...knowledge.protocols.map(protocolEntry),
  ...guidelines,
  ...chances,
  ...limits,
  ...care,
];
