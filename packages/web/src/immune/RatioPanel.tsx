import type { Case, Th1Th2Measurement } from '@nidation/core/case';
import { inPercent } from '@nidation/core/engines';
import type { RatioAnswer, RatioValue } from '@nidation/core/pathway';
import { changeCase } from '../couple/openCase.ts';
import { Level } from '../parts/Level.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Notice } from '../parts/Notice.tsx';
import { noticeWords } from '../parts/noticeWords.ts';
import { isCannotSay } from '../parts/why.ts';
import { WhyButton } from '../parts/WhyButton.tsx';
import { MeasurementFields } from './MeasurementFields.tsx';

/** The measurements as entered, the ratio that is compared, its interval and its gray zones. */
export function RatioPanel({ of, answer }: { of: Case; answer: RatioAnswer }) {
  const add = () => changeCase((one) => ({ ...one, th1Th2: [...one.th1Th2, { day: one.asOf }] }));
  const replace = (index: number, next: Th1Th2Measurement) =>
    changeCase((one) => ({ ...one, th1Th2: one.th1Th2.map((each, i) => (i === index ? next : each)) }));
  const remove = (index: number) => changeCase((one) => ({ ...one, th1Th2: one.th1Th2.filter((_, i) => i !== index) }));
  return (
    <section className="card" aria-labelledby="ratio">
      <div className="card-head">
        <h2 id="ratio">Th1/Th2 ratio in peripheral blood</h2>
        <WhyButton title="Th1/Th2 ratio" why={answer} />
      </div>
      {of.th1Th2.map((measurement, i) => (
        <MeasurementFields
          key={i}
          index={i}
          of={measurement}
          onChange={(next) => replace(i, next)}
          onRemove={() => remove(i)}
        />
      ))}
      <button type="button" className="no-print" onClick={add}>
        {of.th1Th2.length === 0 ? 'Record a measurement' : 'Add a repeat'}
      </button>
      {isCannotSay(answer.value) ? (
        <CannotCompare answer={answer} />
      ) : (
        <Ratio value={answer.value} level={answer.level} />
      )}
    </section>
  );
}

function CannotCompare({ answer }: { answer: RatioAnswer }) {
  return (
    <div className="stack tight">
      <Level of="cannot say" boxed />
      <ul>
        {answer.unknown.map(({ fact, label, howToLearn }) => (
          <li key={fact}>
            {label}: {howToLearn}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Ratio({ value, level }: { value: RatioValue; level: string }) {
  const [lower, upper] = value.interval95;
  return (
    <div className="stack tight">
      <p className="row">
        <Level of={level} boxed />
        <span className="answer-line">
          Ratio {value.ratio.toFixed(2)}
          {value.measurements > 1 ? `, geometric mean of ${String(value.measurements)}` : ''}
        </span>
        <span>
          95 % interval {lower.toFixed(1)} to {upper.toFixed(1)} <Mark of="default" />
        </span>
      </p>
      <table>
        <caption className="visually-hidden">Chance that the true ratio reaches each cut-off</caption>
        <thead>
          <tr>
            <th scope="col">Cut-off</th>
            <th scope="col">Chance that the true ratio reaches it</th>
            <th scope="col">Gray zone</th>
          </tr>
        </thead>
        <tbody>
          {value.cutOffs.map(({ cutOff, probabilityAbove, grayZone }) => (
            <tr key={cutOff}>
              <th scope="row">≥ {cutOff.toFixed(1)}</th>
              <td>{inPercent(100 * probabilityAbove)}</td>
              <td>{grayZone ? <Level of="gray zone" word="yes: repeat the test" /> : 'no'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {value.inConflictBand ? (
        <Notice title="10.3 to below 11.8: conflict">{noticeWords('conflictBand')}</Notice>
      ) : null}
      {value.repeatAdvised ? (
        <p>
          <strong>Repeat the test:</strong> the measurement error spans a cut-off. No reproducibility data were found;
          10 % error of each percentage is assumed <Mark of="default" />
        </p>
      ) : null}
      {value.flags.length === 0 ? null : (
        <ul>
          {value.flags.map((flag) => (
            <li key={flag}>{flag}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
