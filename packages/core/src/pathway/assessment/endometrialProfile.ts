import type { Case } from '../../case/case.ts';
import type { EndometrialProfile, GeneReading, ImmuneClass } from '../../case/immuneProfile.ts';
import type { CitedSource, Unknown } from '../why.ts';
import type { ProfileAnswer } from './answers.ts';

/**
 * The endometrial immune profile. The laboratory's class stands; our own reading of its three values
 * is a check only [default]: all in range = balanced; only high = high; only low = low; high and low =
 * mixed; any unknown = unknown. Thresholds are the laboratory's; none is built in.
 */
export function endometrialProfile({ endometrialProfile: profile }: Case, knowledgeVersion: string): ProfileAnswer {
  const ownReading = profile === undefined ? 'unknown' : ownClass(profile);
  const laboratoryClass = profile?.laboratoryClass;
  if (laboratoryClass === undefined) return withoutClass(ownReading, knowledgeVersion);
  const disagree = ownReading !== 'unknown' && ownReading !== laboratoryClass;
  const differs = disagree ? '. It differs: ask the laboratory; its class stands' : '';
  return {
    id: 'endometrialProfile',
    value: { laboratoryClass, ownReading, disagree },
    level: laboratoryClass,
    because: [
      { text: `Laboratory class: ${laboratoryClass}`, truth: 'stated' },
      {
        text: `Our reading of the three values, as a check: ${ownReading}${differs}`,
        truth: 'stated',
        confidence: 'default',
      },
    ],
    unknown: [],
    wouldChange: [],
    sources: SOURCES,
    knowledgeVersion,
  };
}

const SOURCES: readonly CitedSource[] = [{ sourceId: 'tabrizProfile2024', stance: 'method', evidenceIds: [] }];

const NO_CLASS: readonly Unknown[] = [
  {
    fact: 'endometrialClass',
    label: 'endometrial immune class',
    blocks: 'protocols that enter by the endometrial profile',
    howToLearn: 'Mid-luteal biopsy with the laboratory’s own class. The test is commercial and not in the ESHRE list.',
  },
];

function withoutClass(ownReading: ImmuneClass | 'unknown', knowledgeVersion: string): ProfileAnswer {
  const own = ownReading === 'unknown' ? '' : `; the three readings would be ${ownReading}`;
  return {
    id: 'endometrialProfile',
    value: { kind: 'cannot say', needs: ['endometrialProfile.laboratoryClass'] },
    level: 'cannot say',
    because: [{ text: `No class from the laboratory${own}`, truth: 'unknown' }],
    unknown: NO_CLASS,
    wouldChange: [],
    sources: SOURCES,
    knowledgeVersion,
  };
}

function ownClass({ il18Tweak, il15Fn14, cd56 }: EndometrialProfile): ImmuneClass | 'unknown' {
  const readings: readonly (GeneReading | undefined)[] = [il18Tweak, il15Fn14, cd56];
  if (readings.includes(undefined)) return 'unknown';
  const high = readings.includes('high');
  const low = readings.includes('low');
  if (high && low) return 'mixed';
  return high ? 'high' : low ? 'low' : 'balanced';
}
