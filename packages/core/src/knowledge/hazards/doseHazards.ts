/* eslint-disable max-lines -- one list in one file: it is reviewed in one piece */
import type { Hazard } from './hazard.ts';
import { control } from './testFiles.ts';

/** A dose that should not be given, or the wrong one. */
export const doseHazards: readonly Hazard[] = [
  {
    id: 'H-01',
    hazard: 'A value ten or a hundred times off decides a dose or a refusal',
    severity: 'critical',
    causes: ['another unit', 'a decimal comma', 'a percentage where a fraction is meant'],
    controls: [
      control('Every number carries its unit; an unknown unit is a fault with the accepted ones', [
        'caseFile',
        'an unknown unit names the accepted ones',
      ]),
      control('A conversion is exact and echoed', [
        'caseFile',
        'a conversion is echoed, the same number in another name is not',
      ]),
      control('A percentage where a fraction is meant is refused', [
        'models',
        'a percentage where a fraction is meant is a fault',
      ]),
    ],
    residual: 'A plausible value entered in the wrong accepted unit.',
  },
  {
    id: 'H-02',
    hazard: 'She is treated on a ratio that cannot be compared with the cut-off',
    severity: 'serious',
    causes: ['another assay', 'Th2/Th1 instead of Th1/Th2', 'another laboratory'],
    controls: [
      control('Another assay is unknown, not below or above', [
        'protocolAnswers',
        'another assay is unknown, not below',
      ]),
      control('The printed ratio is held against its two percentages', [
        'ratio',
        'a difference of exactly 0.1 is not flagged',
      ]),
      control('Measurements of two laboratories are not averaged', [
        'ratio',
        'measurements of another laboratory are not averaged; the latest counts',
      ]),
    ],
    residual: 'No reproducibility data of the ratio exist; 10 % is a default.',
  },
  {
    id: 'H-03',
    hazard: 'A dose although a contraindication is unknown',
    severity: 'critical',
    causes: ['missing potassium read as normal', 'a list never asked for read as empty'],
    controls: [
      control(
        'Three answers: met, not met, unknown; a missing fact stays unknown',
        ['condition', 'law: a known answer never changes when a missing fact becomes known'],
        ['caseFile', 'a list that is [] was asked for, a list that is absent was not'],
      ),
      control(
        'No dose while a stop item is unknown, proved for every protocol',
        ['proofs', '$id: one answer for everybody, no dose beside a refusal, an unknown or outside'],
        [
          'protocolAnswers',
          'law: no dose is ever named together with a refusal, an unknown or a ratio below the cut-off',
        ],
      ),
    ],
    residual: 'A wrong value entered as known.',
  },
  {
    id: 'H-04',
    hazard: 'A dose although something refuses it',
    severity: 'critical',
    causes: ['order of the rules', 'one protocol that does not ask the stop items'],
    controls: [
      control(
        'Refusals come first; proved for every protocol over all values',
        ['proofs', '$id: one answer for everybody, no dose beside a refusal, an unknown or outside'],
        ['proofs', 'a dose under a refusal'],
      ),
      control('A second evaluator gives the same answers', ['evaluators', 'agree on the answer of every protocol']),
    ],
    residual: 'A contraindication that no rule names.',
  },
  {
    id: 'H-05',
    hazard: 'A dose above 4 mg a day',
    severity: 'critical',
    causes: ['a clinic protocol', 'a suggestion from levels', 'a clinician’s own figure'],
    controls: [
      control(
        'One gate for every dose; nothing passes 4 mg',
        ['readLevels', 'only the adopted protocol’s dose may be accepted; nothing passes 4 mg'],
        ['doseCandidates', 'law: nothing passes the limit, everything lies on the grid, no regimen stands twice'],
      ),
      control(
        'Every shipped band and fixed dose proved within 4 mg',
        ['proofs', 'every fixed dose lies within 4 mg'],
        ['proofs', '$id: total from its first band, disjoint, rising, within 4 mg'],
      ),
    ],
    residual: 'The limit is that of studies, not of safety data.',
  },
  {
    id: 'H-06',
    hazard: 'A gap, an overlap or a falling step in a dose table gives a wrong dose',
    severity: 'critical',
    causes: ['a mistyped edge', 'a clinic protocol written in a hurry'],
    controls: [
      control(
        'Tables are proved total, disjoint and rising; a fault is shown with its ratio',
        ['proofs', 'a gap: 13 to below 13.1'],
        ['proofs', 'an overlap: 12.9 to below 13'],
        ['proofs', 'a reversed band: 1 mg above 2 mg'],
      ),
      control(
        'A clinic protocol cannot be signed with such a fault',
        ['clinicProtocol', 'every fault is named at once'],
        ['proofs', 'for tables near the edge of being right'],
      ),
    ],
    residual: 'Bands that are consistent and medically wrong.',
  },
  {
    id: 'H-07',
    hazard: 'A ratio from 10.3 to below 11.8 is treated as a clear indication',
    severity: 'serious',
    causes: ['the 2015 cut-off', 'interpolation between protocols'],
    controls: [
      control(
        'Answered "conflict", never "fits", proved; a plan asks for a typed reason',
        ['proofs', '2024 has none from 10.3 to below 11.8, and only there'],
        ['makePlan', 'in the conflict band a fixed-dose protocol needs a typed reason'],
      ),
      control('Never drawn as a candidate', ['assessmentText', 'the conflict band is never drawn as a candidate']),
    ],
    residual: 'A reason typed without thought.',
  },
  {
    id: 'H-08',
    hazard: 'The dose is raised because a level is low',
    severity: 'serious',
    causes: ['4-8 ng/mL taken for a target'],
    controls: [
      control(
        'A low level asks for checks, never for more',
        ['readLevels', 'a low level asks for checks, never for more'],
        ['monitoring', 'a low trough never says increase'],
      ),
      control('A range that may only warn ranks no dose above the present one', [
        'readLevels',
        'a range that may only warn never ranks more than she takes now',
      ]),
    ],
    residual: 'A clinic that sets a target of its own and follows it.',
  },
  {
    id: 'H-09',
    hazard: 'A level is read as a trough though it is none, or under another formulation',
    severity: 'serious',
    causes: ['sample hour not recorded', 'prolonged release', 'a missed dose', 'not yet steady'],
    controls: [
      control(
        'Hour and doses are part of the reading; a level that does not fit is said',
        ['readLevels', 'a level far too high does not fit, and an explanation is offered or a repeat'],
        ['readLevels', 'fewer than three doses before it is said'],
      ),
      control('A model that does not know the formulation does not score', [
        'readLevels',
        'prolonged release: one model left that knows it, so no score',
      ]),
    ],
    residual: 'A wrong hour written down.',
  },
  {
    id: 'H-10',
    hazard: 'An azole or macrolide starts and the level rises many times',
    severity: 'critical',
    causes: ['a medicine added after the plan', 'a misspelled or unlisted name'],
    controls: [
      control(
        'Running or planned strong medicines refuse; a misspelled name is unknown, not absent',
        ['protocolAnswers', 'a misspelled strong inhibitor is unknown, not absent'],
        ['interactions', 'a refused drug always belongs to a class or id that refuses'],
      ),
      control(
        'For a treated woman: simulated, nothing scored, no automatic cut',
        ['readLevels', 'a strong azole: simulated, not scored'],
        ['interactions', 'the answer page’s cut of 50-75 % stands only beside "no automatic cut", as unverified'],
      ),
      control('A medicine on no list waits for a pharmacist', [
        'makePlan',
        'a medicine on no list waits for the pharmacist',
      ]),
      control('The sheet names medicines to ask about', [
        'sheet',
        'medicines to ask about, grapefruit, and when to call',
      ]),
    ],
    residual: 'A medicine she does not tell.',
  },
  {
    id: 'H-11',
    hazard: 'A model speaks of a woman it was not built for',
    severity: 'serious',
    causes: ['doses of 1 to 4 mg', 'genotype unknown', 'pregnancy'],
    controls: [
      control('Outside its cohort a model says so', [
        'models',
        'doses of 1 to 4 mg lie below what Størset and Bergmann saw',
      ]),
      control('An unknown genotype is never taken as non-expressing', [
        'models',
        'an unknown genotype is asked for, never taken as *3/*3',
      ]),
      control('Models that differ withhold every dose', [
        'readLevels',
        'models that differ by more than two withhold every dose',
      ]),
    ],
    residual: 'No model was built in women treated for RIF.',
  },
  {
    id: 'H-12',
    hazard: 'Lymphocyte therapy is given because the product shows it',
    severity: 'serious',
    causes: ['a study arm read as advice'],
    controls: [
      control('It stands in a study arm only; no protocol with it can be adopted', [
        'protocols',
        'lymphocyte therapy stands in a study arm only',
      ]),
      control('A question about it says so', ['ask', 'lymphocyte therapy is not offered']),
    ],
    residual: 'It is offered elsewhere.',
  },
  {
    id: 'H-13',
    hazard: 'Capsules do not make up the dose',
    severity: 'moderate',
    causes: ['a dose off the 0.5 mg grid', 'uneven halves twice a day'],
    controls: [
      control(
        'Doses lie on the grid, and capsules add up',
        ['capsules', 'law: capsules and intakes add up to the dose, whatever the schedule'],
        ['clinicProtocol', 'exactly 4 mg passes'],
      ),
    ],
    residual: 'A pharmacy without 0.5 mg capsules.',
  },
];
