import { implantationRates } from '@nidation/core/knowledge';
import { useEffect, useMemo, useState } from 'react';
import { today } from '../app/today.ts';
import { usePageWhy } from '../parts/why.ts';
import { Answer } from './Answer.tsx';
import { AcrossAges } from './AcrossAges.tsx';
import { CountingRules, Rivals } from './Context.tsx';
import { InputBar } from './InputBar.tsx';
import { caseOf, EMPTY, failedCount, fromHash, toHash, typedAge, type Inputs } from './inputs.ts';
import { isThisRif } from './isThisRif.ts';

/** Is this RIF? Two fields, no button, no patient, no log-in. */
export function QuickCheck() {
  const [inputs, setInputs] = useHashInputs();
  const age = typedAge(inputs);
  const failed = failedCount(inputs);
  const hasChance = inputs.own !== '';
  const asked = age !== undefined || (hasChance && failed !== undefined);
  const why = useMemo(() => (asked ? isThisRif(caseOf(inputs, today())) : undefined), [inputs, asked]);
  usePageWhy('Is this RIF?', why);
  return (
    <div className="stack">
      <div className="page-head">
        <div>
          <h1>Is this RIF?</h1>
          <p className="muted">
            Recurrent implantation failure: cumulative chance of pregnancy over{' '}
            <strong>{implantationRates.thresholdPercent} %</strong>, at least {implantationRates.minimumTransfers}{' '}
            failed transfers.
          </p>
        </div>
        {inputs === EMPTY ? null : (
          <button type="button" onClick={() => setInputs(EMPTY)}>
            Clear
          </button>
        )}
      </div>
      <InputBar inputs={inputs} onChange={(change) => setInputs({ ...inputs, ...change })} />
      {why !== undefined ? (
        <Answer why={why} failed={failed} inputs={inputs} />
      ) : failed !== undefined ? (
        <AcrossAges inputs={inputs} failed={failed} />
      ) : (
        <p className="card muted">Type her age and the number of failed transfers. The answer appears as you type.</p>
      )}
      <div className="columns">
        <CountingRules />
        <Rivals why={why} />
      </div>
    </div>
  );
}

/** The inputs live in the address's hash, which is replaced, not added to, at each keystroke. */
function useHashInputs(): readonly [Inputs, (next: Inputs) => void] {
  const [inputs, setInputs] = useState(() => (location.hash.length > 1 ? fromHash(location.hash) : EMPTY));
  useEffect(() => {
    const onHash = () => setInputs(fromHash(location.hash));
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  const change = (next: Inputs) => {
    setInputs(next);
    const hash = toHash(next);
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash === '' ? '' : `#${hash}`}`);
  };
  return [inputs, change];
}
