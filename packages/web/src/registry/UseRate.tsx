import type { OutcomeName, OwnRate, OwnRatesAnswer } from '@nidation/core/registry';
import { countsWords } from '@nidation/core/registry';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { changeCase, openCase } from '../couple/openCase.ts';
import { titleOf } from '../couple/titleOf.ts';
import { CopyButton } from '../parts/Copy.tsx';
import { chanceFrom, chanceText, usable } from './ownChance.ts';

interface UseRateProps {
  readonly answer: OwnRatesAnswer;
  readonly outcome: OutcomeName;
  readonly source: string;
}

/** A rate into the threshold of the open couple: chosen, released by a named person, then used or copied. */
export function UseRate({ answer, outcome, source }: UseRateProps) {
  const [chosen, setChosen] = useState('');
  const [release, setRelease] = useState({ releasedBy: '', period: '' });
  const [used, setUsed] = useState<string>();
  const ids = { rate: useId(), by: useId(), period: useId() };
  const rates = answer.rates.map((rate) => ({
    rate,
    key: `${rate.ageBand}, ${rate.ploidy}`,
    may: usable(rate, outcome),
  }));
  const rate = rates.find(({ key, may }) => key === chosen && may.kind === 'usable')?.rate;
  const change = (next: Partial<typeof release>) => {
    setRelease({ ...release, ...next });
    setUsed(undefined);
  };
  return (
    <section className="no-print stack tight" aria-labelledby="use-rate">
      <h3 id="use-rate">Use a rate in the threshold of a couple</h3>
      <div className="row top">
        <div className="field">
          <label htmlFor={ids.rate}>Rate</label>
          <select
            id={ids.rate}
            value={chosen}
            onChange={(event) => {
              setChosen(event.target.value);
              setUsed(undefined);
            }}
          >
            <option value="">choose age and ploidy</option>
            {rates.map(({ key, rate: { raw }, may }) => (
              <option key={key} value={key} disabled={may.kind !== 'usable'}>
                {key}:{' '}
                {may.kind === 'usable' && raw.kind === 'estimated'
                  ? countsWords(raw)
                  : may.kind === 'usable'
                    ? ''
                    : may.because}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={ids.by}>Released by (clinician)</label>
          <input
            id={ids.by}
            type="text"
            maxLength={60}
            autoComplete="off"
            value={release.releasedBy}
            onChange={(event) => change({ releasedBy: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor={ids.period}>Period of the data</label>
          <input
            id={ids.period}
            type="text"
            maxLength={40}
            placeholder="2023–2026"
            value={release.period}
            onChange={(event) => change({ period: event.target.value })}
          />
        </div>
      </div>
      <Offer
        rate={rate}
        chance={rate === undefined ? undefined : chanceFrom(rate, outcome, source, release)}
        onUsed={() => setUsed(chosen)}
      />
      <p role="status" className="says">
        {used === undefined ? '' : `The rate of ${used} is now the own chance of the open couple.`}
      </p>
      {used === undefined ? null : <UsedLink />}
    </section>
  );
}

function UsedLink() {
  const open = openCase.use();
  if (open === undefined) return null;
  return (
    <p>
      <Link to="/couple/rif" search={open.origin.kind === 'demo' ? { demo: open.origin.id } : {}}>
        To her RIF page
      </Link>
    </p>
  );
}

interface OfferProps {
  readonly rate: OwnRate | undefined;
  readonly chance: ReturnType<typeof chanceFrom>;
  readonly onUsed: () => void;
}

function Offer({ rate, chance, onUsed }: OfferProps) {
  const open = openCase.use();
  const ageYears = open?.case.woman.ageYears;
  if (rate === undefined || chance === undefined) {
    return (
      <p className="row">
        <button type="button" disabled>
          Use in the threshold
        </button>
        <span className="says">Needs a rate, the name of who releases it, and the period.</span>
      </p>
    );
  }
  if (open === undefined) {
    return (
      <p className="row">
        <CopyButton label="Copy the rate" text={() => chanceText(rate, chance)} />
        <span className="says">No couple is open: open one to use the rate in its threshold.</span>
      </p>
    );
  }
  return (
    <p className="row">
      <button
        type="button"
        className="primary"
        onClick={() => {
          changeCase((of) => ({ ...of, enteredChance: chance }));
          onUsed();
        }}
      >
        Use in the threshold
      </button>
      <CopyButton label="Copy the rate" text={() => chanceText(rate, chance)} />
      <span className="says">
        Open couple: {titleOf(open.origin)}; her age{' '}
        {ageYears === undefined ? 'not known' : `${String(ageYears)} years`}. Check that the row is hers: age, ploidy,
        own eggs.
      </span>
    </p>
  );
}
