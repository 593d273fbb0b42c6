import { countWords, percentWords, type TrialPlanAnswer, type TrialQuestion } from '@nidation/core/registry';
import { useEffect, useMemo, useState } from 'react';
import { NumberField } from '../parts/NumberField.tsx';
import { readNumber, type NumberRange } from '../parts/readNumber.ts';
import { askRegistry } from './registryWorker.ts';

const CHANCE: NumberRange = { min: 0.1, max: 99.9 };
const POWER: NumberRange = { min: 50, max: 99.9 };
const LEVEL: NumberRange = { min: 0.1, max: 20 };
const DROPOUT: NumberRange = { min: 0, max: 90 };

/** The published difference at a ratio of 10.3 and above, as a first question. */
const FIRST = { control: '57.7', treated: '64.2', power: '80', level: '5', dropout: '0' };

type Planned = { readonly kind: 'computing' } | { readonly kind: 'cannot'; readonly says: string } | TrialPlanAnswer;

/** How many women a trial of two proportions takes. */
export function TrialPlanner() {
  const [texts, setTexts] = useState(FIRST);
  const asked = useMemo(() => questionOf(texts), [texts]);
  const planned = usePlan(asked);
  const field = (name: keyof typeof FIRST, label: string, range: NumberRange) => (
    <NumberField
      label={label}
      unit="%"
      text={texts[name]}
      range={range}
      onText={(text) => setTexts({ ...texts, [name]: text })}
    />
  );
  return (
    <section className="card" aria-labelledby="trial">
      <h2 id="trial">How many women a trial takes</h2>
      <div className="row top">
        {field('control', 'Chance without treatment', CHANCE)}
        {field('treated', 'Chance with treatment', CHANCE)}
        {field('power', 'Power', POWER)}
        {field('level', 'Two-sided level', LEVEL)}
        {field('dropout', 'Without an outcome', DROPOUT)}
      </div>
      <div aria-live="polite">
        <Plan planned={planned} />
      </div>
    </section>
  );
}

function questionOf(texts: typeof FIRST): TrialQuestion | undefined {
  const share = (text: string, range: NumberRange): number | undefined => {
    const read = readNumber(text, range);
    return read.kind === 'number' ? read.value / 100 : undefined;
  };
  const [controlChance, treatedChance] = [share(texts.control, CHANCE), share(texts.treated, CHANCE)];
  const [power, alpha, dropout] = [share(texts.power, POWER), share(texts.level, LEVEL), share(texts.dropout, DROPOUT)];
  if (controlChance === undefined || treatedChance === undefined || power === undefined) return undefined;
  if (alpha === undefined || dropout === undefined) return undefined;
  return { controlChance, treatedChance, power, alpha, dropout };
}

const PAUSE_MS = 150;

/** The plan for this very question, asked of the worker when typing pauses. */
function usePlan(asked: TrialQuestion | undefined): Planned {
  const [shown, setShown] = useState<{ readonly of: TrialQuestion; readonly planned: Planned }>();
  useEffect(() => {
    if (asked === undefined) return;
    let stale = false;
    const show = (planned: Planned) => {
      if (!stale) setShown({ of: asked, planned });
    };
    const later = setTimeout(() => {
      askRegistry('trial', { question: asked }).then(
        (answer) => show('kind' in answer ? { kind: 'cannot', says: answer.says } : answer),
        () => show({ kind: 'cannot', says: 'Computing stopped; change a number to try again.' }),
      );
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(later);
    };
  }, [asked]);
  if (asked === undefined) return { kind: 'cannot', says: 'Cannot say: needs every number of the form.' };
  return shown?.of === asked ? shown.planned : { kind: 'computing' };
}

function Plan({ planned }: { planned: Planned }) {
  if ('kind' in planned) return <p>{planned.kind === 'computing' ? 'Computing …' : planned.says}</p>;
  const { normal, continuityCorrected, arcsine, withDropout } = planned.perArm;
  return (
    <>
      <p className="answer-line">
        <strong>{countWords(normal)}</strong> women per arm
        {continuityCorrected === undefined ? '' : ` (${countWords(continuityCorrected)} with continuity correction)`}
      </p>
      <p>
        {arcsine === undefined ? '' : `Arcsine: ${countWords(arcsine)} per arm. `}
        With those lost: {countWords(withDropout)} per arm
        {continuityCorrected === undefined ? '' : ', from the corrected size'}.{' '}
        {planned.exactPower === undefined
          ? 'Power of Fisher’s test is not enumerated above 300 per arm.'
          : `Power of Fisher’s test at the corrected size: ${percentWords(planned.exactPower)}.`}
      </p>
      <p className="small muted">Taken for granted: {planned.assumptions.join('; ')}.</p>
      <p className="small muted">Methods: {planned.methods.join('; ')}.</p>
    </>
  );
}
