import type { Case } from '../../case/case.ts';
import { findInteraction } from '../../knowledge/interactions/findInteraction.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { adoptedProtocol } from './adoption.ts';
import type { Assessment } from './answers.ts';
import { cautionReadings } from './cautionReadings.ts';
import { dosingWindow } from './dosingWindow.ts';
import { endometrialProfile } from './endometrialProfile.ts';
import { implantationFailure } from './implantationFailure.ts';
import { protocolAnswers } from './protocolAnswers.ts';
import { readFacts } from './readFacts.ts';
import { interactionReadings } from './readMedicines.ts';
import { settingsInForce } from './settings.ts';
import { judgeStops } from './stopItems.ts';
import { th1Th2Ratio } from './th1Th2Ratio.ts';
import { interventions, investigations } from './workup.ts';

/**
 * Everything Nidation has to say of one couple: is it RIF, what to examine, the immune profile, and
 * what every protocol says for and against. Each answer is a Why; none is a prescription.
 */
export function assess(of: Case, knowledge: Knowledge): Assessment {
  const settings = settingsInForce(of.clinic.settings, knowledge);
  const window = dosingWindow(of);
  const rif = implantationFailure(of, knowledge);
  const ratio = th1Th2Ratio(of, settings, knowledge.version);
  const facts = readFacts(of, {
    rif: 'verdict' in rif.value ? rif.value : undefined,
    ratio: 'ratio' in ratio.value ? ratio.value.ratio : undefined,
    settings,
    window,
    findInteraction,
  });
  const stops = judgeStops(knowledge.contraindications, facts);
  const adopted = adoptedProtocol(of.clinic, knowledge.protocols);
  return {
    asOf: of.asOf,
    ...(of.plannedTransfer?.day === undefined ? {} : { transferDay: of.plannedTransfer.day }),
    facts,
    implantationFailure: rif,
    investigations: investigations(of, facts, knowledge),
    interventions: interventions(of, facts, knowledge),
    ratio,
    endometrialProfile: endometrialProfile(of, knowledge.version),
    stopItems: stops.items,
    cautions: cautionReadings(knowledge.cautions, facts),
    interactions: interactionReadings(of, window, findInteraction),
    protocols: protocolAnswers(of, facts, stops, adopted, knowledge),
    adoption:
      adopted.kind === 'adopted'
        ? { protocolId: adopted.protocol.id, by: adopted.by, on: adopted.on }
        : { because: adopted.because },
    notices: knowledge.notices,
    knowledgeVersion: knowledge.version,
  };
}
