import { claims, type Carrier, type Knowledge, settingWords, studies, topics } from '@nidation/core/knowledge';
import { evidenceInWords } from './evidenceWords.ts';
import { byId, citation, mark } from './words.ts';

/** What carries a claim, or speaks for or against an answer, in one line. */
export function carrierInWords(knowledge: Knowledge, carrier: Carrier): string {
  const at = carrier.indexOf(':');
  const [kind, id] = [carrier.slice(0, at), carrier.slice(at + 1)];
  return `${kind} ${id}: ${lineOf(knowledge, kind, id) ?? 'not in this edition'}`;
}

function lineOf(knowledge: Knowledge, kind: string, id: string): string | undefined {
  switch (kind) {
    case 'comparison':
    case 'observation':
    case 'position':
      return evidenceInWords(knowledge, id).text;
    case 'source': {
      const found = byId(knowledge.sources, id);
      return found === undefined ? undefined : citation(knowledge, id).slice(id.length + 2);
    }
    case 'conflict': {
      const found = byId(knowledge.conflicts, id);
      return found === undefined ? undefined : `${found.topic}. ${found.between}`;
    }
    case 'claim': {
      const found = byId(claims, id);
      return found === undefined
        ? undefined
        : `${found.document}: ${found.words} [${found.status}, ${found.carriedAs}]`;
    }
    case 'setting':
      return Object.entries(settingWords).find(([name]) => name === id)?.[1];
    default:
      return ruleLine(knowledge, kind, id);
  }
}

/** Rules, protocols, studies and topics by their name. */
function ruleLine(knowledge: Knowledge, kind: string, id: string): string | undefined {
  switch (kind) {
    case 'rates':
      return `chance per transfer, threshold above ${String(knowledge.implantationRates.thresholdPercent)} %`;
    case 'rate': {
      const row = byId(knowledge.implantationRates.rows, id);
      return row && `${row.ploidy}, ${row.ageWords}: ${(row.tenthsOfPercent / 10).toFixed(1)} % per transfer`;
    }
    case 'model':
      return knowledge.predictionModel.outcomeWords;
    case 'investigation':
      return itemLine(byId(knowledge.investigations, id));
    case 'intervention':
      return itemLine(byId(knowledge.interventions, id));
    case 'protocol':
      return named(byId(knowledge.protocols, id));
    case 'contraindication':
      return named(byId(knowledge.contraindications, id));
    case 'monitoring':
      return named(byId(knowledge.monitoring, id));
    case 'caution':
      return byId(knowledge.cautions, id)?.words;
    case 'notice':
      return byId(knowledge.notices, id)?.words;
    case 'interaction': {
      const found = byId(knowledge.interactions, id);
      return found && `${found.names[0] ?? id}: ${found.action}; ${found.size}${mark(found.sizeConfidence)}`;
    }
    case 'study':
      return byId(studies, id)?.title;
    case 'topic':
      return byId(topics, id)?.title;
    case 'fact':
      return 'recorded of the couple';
    default:
      return undefined;
  }
}

const itemLine = (item: { readonly name: string; readonly level: string } | undefined): string | undefined =>
  item && `${item.name}: ${item.level}`;

const named = (
  entry: { readonly name: string; readonly confidence: Parameters<typeof mark>[0] } | undefined,
): string | undefined => entry && `${entry.name}${mark(entry.confidence)}`;
