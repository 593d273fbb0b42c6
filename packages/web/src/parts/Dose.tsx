import { inMilligrams } from '@nidation/core/engines';
import type { LimitedDose } from '@nidation/core/pathway';

/** Never a bare number: the dose of a named protocol for these inputs, and what a limit took from it. */
export function Dose({ of, protocol, short }: { of: LimitedDose; protocol: string; short?: boolean }) {
  return (
    <span>
      {short === true ? (
        <span className="visually-hidden">dose of {protocol} for these inputs: </span>
      ) : (
        <>dose of {protocol} for these inputs: </>
      )}
      <strong className="nowrap">{inMilligrams(of.allowed)} a day</strong>
      {of.reductions.map(({ by, from, to }) => (
        <span key={by} className="muted small">
          {' '}
          (reduced from {inMilligrams(from)} to {inMilligrams(to)} by {by})
        </span>
      ))}
    </span>
  );
}
