import type { Case } from '../../case/case.ts';
import type { EndometrialProfile, GeneReading, ImmuneClass } from '../../case/immuneProfile.ts';
import type { ProfileAnswer } from './answers.ts';

/**
 * The endometrial immune profile. The laboratory's class stands; our own reading of its three values
 * is a check only [default]: all in range = balanced; only high = high; only low = low; high and low =
 * mixed; any unknown = unknown. Thresholds are the laboratory's; none is built in.
 */
export function endometrialProfile({ endometrialProfile: profile }: Case, knowledgeVersion: string): ProfileAnswer {
  const shared = {
    id: 'endometrialProfile',
    sources: [{ sourceId: 'tabrizProfile2024', stance: 'method', evidenceIds: [] }],
    knowledgeVersion,
    wouldChange: [],
  } as const;
  const ownReading = profile === undefined ? 'unknown' : ownClass(profile);
  const laboratoryClass = profile?.laboratoryClass;
  if (laboratoryClass === undefined) {
    return {
      ...shared,
      value: { kind: 'cannot say', needs: ['endometrialProfile.laboratoryClass'] },
      level: 'cannot say',
      because: [
        {
          text: `No class from the laboratory${ownReading === 'unknown' ? '' : `; the three readings would be ${ownReading}`}`,
          truth: 'unknown',
        },
      ],
      unknown: [
        {
          fact: 'endometrialClass',
          label: 'endometrial immune class',
          blocks: 'protocols that enter by the endometrial profile',
          howToLearn:
            'Mid-luteal biopsy with the laboratory’s own class. The test is commercial and not in the ESHRE list.',
        },
      ],
    };
  }
  const disagree = ownReading !== 'unknown' && ownReading !== laboratoryClass;
  return {
    ...shared,
    value: { laboratoryClass, ownReading, disagree },
    level: laboratoryClass,
    because: [
      { text: `Laboratory class: ${laboratoryClass}`, truth: 'stated' },
      {
        text: `Our reading of the three values, as a check: ${ownReading}${disagree ? '. It differs: ask the laboratory; its class stands' : ''}`,
        truth: 'stated',
        confidence: 'default',
      },
    ],
    unknown: [],
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
