import type { Case } from '@nidation/core/case';
import { dayInWords } from '@nidation/core/engines';
import type { ProfileAnswer } from '@nidation/core/pathway';
import { Level } from '../parts/Level.tsx';
import { isCannotSay } from '../parts/why.ts';
import { WhyButton } from '../parts/WhyButton.tsx';

/** Endometrial profile and NK cells: recorded as reported, no cut-off, no color, no effect on a protocol by ratio. */
export function OtherImmune({ of, profile }: { of: Case; profile: ProfileAnswer }) {
  const { endometrialProfile, nkCells } = of;
  return (
    <section className="card" aria-labelledby="other-immune">
      <div className="card-head">
        <h2 id="other-immune">Endometrial profile and NK cells</h2>
        <WhyButton title="Endometrial profile" why={profile} />
      </div>
      {endometrialProfile === undefined ? (
        <p>
          <Level of="cannot say" word="Endometrial profile not recorded" />
        </p>
      ) : (
        <dl className="facts">
          <dt>Laboratory’s class</dt>
          <dd>
            <strong>{endometrialProfile.laboratoryClass ?? 'not reported'}</strong>
            {endometrialProfile.day === undefined ? '' : `, ${dayInWords(endometrialProfile.day)}`}
          </dd>
          <dt>IL-18/TWEAK · IL-15/Fn-14 · CD56</dt>
          <dd>
            {endometrialProfile.il18Tweak ?? 'not known'} · {endometrialProfile.il15Fn14 ?? 'not known'} ·{' '}
            {endometrialProfile.cd56 ?? 'not known'}, against the laboratory’s own range
          </dd>
          {isCannotSay(profile.value) || !profile.value.disagree ? null : (
            <>
              <dt>Check</dt>
              <dd>
                Our reading of the three values is “{profile.value.ownReading}”; the laboratory’s class stands. Ask the
                laboratory.
              </dd>
            </>
          )}
        </dl>
      )}
      <p className="muted small">
        The test is commercial (MatriceLab, UTIMPRO). Its classes appear as study arms only; lymphocyte therapy is never
        offered.
      </p>
      {nkCells.length === 0 ? null : (
        <ul>
          {nkCells.map(({ kind, value, unit, day }, i) => (
            <li key={i}>
              NK {kind}: {value} {unit}
              {day === undefined ? '' : `, ${dayInWords(day)}`}. Recorded; no cut-off.
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
