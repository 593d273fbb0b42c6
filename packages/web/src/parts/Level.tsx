import { Icon, type Shape } from './icons.tsx';

/** A level is always shape + word + color; print and color-blind readers keep the first two. */

type Tone = 'yes' | 'maybe' | 'no' | 'none' | 'stop' | 'open';

interface Look {
  readonly shape: Shape;
  readonly tone: Tone;
  readonly word: string;
}

const LOOKS: Record<string, Look> = {
  // guideline
  recommended: { shape: 'check', tone: 'yes', word: 'Recommended' },
  'can be considered': { shape: 'half', tone: 'maybe', word: 'Can be considered' },
  'not recommended': { shape: 'cross', tone: 'no', word: 'Not recommended' },
  'not addressed': { shape: 'ring', tone: 'none', word: 'Not addressed' },
  recommends: { shape: 'check', tone: 'yes', word: 'Recommends' },
  'not indicated': { shape: 'cross', tone: 'no', word: 'Not indicated' },
  compatible: { shape: 'half', tone: 'maybe', word: 'Compatible' },
  'not read': { shape: 'question', tone: 'open', word: 'Not read by us' },
  // RIF
  reached: { shape: 'check', tone: 'none', word: 'RIF threshold reached' },
  suspected: { shape: 'check', tone: 'none', word: 'Reached' },
  'not yet': { shape: 'ring', tone: 'none', word: 'Not yet' },
  'readings differ': { shape: 'half', tone: 'maybe', word: 'Readings differ' },
  'cannot say': { shape: 'question', tone: 'open', word: 'Cannot say' },
  // protocols and plans
  'fits protocol': { shape: 'dot', tone: 'none', word: 'Fits protocol' },
  conflict: { shape: 'half', tone: 'maybe', word: 'Conflict' },
  'no dose defined': { shape: 'ring', tone: 'none', word: 'No dose defined' },
  'outside protocol': { shape: 'cross', tone: 'none', word: 'Outside protocol' },
  refused: { shape: 'hand', tone: 'stop', word: 'Refused' },
  planned: { shape: 'dot', tone: 'none', word: 'Planned' },
  'nothing adopted': { shape: 'ring', tone: 'none', word: 'No protocol adopted' },
  'needs a decision': { shape: 'half', tone: 'maybe', word: 'Needs a decision' },
  declined: { shape: 'dot', tone: 'none', word: 'Declined' },
  'open to all': { shape: 'dot', tone: 'none', word: 'Open to all' },
  // ratio
  measured: { shape: 'dot', tone: 'none', word: 'Measured' },
  'gray zone': { shape: 'half', tone: 'maybe', word: 'Gray zone' },
  // work-up
  'needs answer': { shape: 'question', tone: 'open', word: 'Needs answer' },
};

export function Level({
  of,
  word,
  big,
  boxed,
}: {
  of: string;
  word?: string | undefined;
  big?: boolean;
  boxed?: boolean;
}) {
  const look = LOOKS[of] ?? { shape: 'ring' as const, tone: 'none' as const, word: of };
  const classes = ['badge', `tone-${look.tone}`, big === true ? 'big' : '', boxed === true ? 'boxed' : ''];
  return (
    <span className={classes.filter(Boolean).join(' ')}>
      <Icon shape={look.shape} />
      {word ?? look.word}
    </span>
  );
}
