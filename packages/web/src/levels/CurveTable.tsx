import type { Instant } from '@nidation/core/engines';
import { instantHours } from '@nidation/core/engines';
import type { CurvePoint, ModelLevels } from '@nidation/core/pharmacokinetics';
import type { DoseTick } from './doses.ts';
import { instantInWords } from './moments.ts';
import { level, modelName, pointAt } from './words.ts';

interface CurveTableProps {
  readonly model: ModelLevels;
  readonly doses: readonly DoseTick[];
}

interface Row {
  readonly at: Instant;
  readonly what: string;
  readonly point: CurvePoint;
}

/** The numbers of the curve: before each dose, at each draw, at its end. */
export function CurveTable({ model, doses }: CurveTableProps) {
  const rows = rowsOf(model, doses);
  return (
    <details>
      <summary>Table view</summary>
      {/* A region that scrolls takes the focus, so that the keyboard can scroll it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="scroll" tabIndex={0} role="region" aria-label="Curve as numbers">
        <table>
          <caption>{modelName(model.modelId)}, ng/mL in whole blood</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col" className="num">
                Median
              </th>
              <th scope="col" className="num">
                50 %
              </th>
              <th scope="col" className="num">
                90 %
              </th>
              <th scope="col" className="num">
                Before any level
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at, what, point }) => (
              <tr key={`${at} ${what}`}>
                <th scope="row">
                  {instantInWords(at)} <span className="muted small">{what}</span>
                </th>
                <td className="num">{level(point.median)}</td>
                <td className="num">
                  {level(point.low50)}–{level(point.high50)}
                </td>
                <td className="num">
                  {level(point.low90)}–{level(point.high90)}
                </td>
                <td className="num">{priorMedian(model, at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function rowsOf({ curve, prior, levels }: ModelLevels, doses: readonly DoseTick[]): readonly Row[] {
  const shown = curve.length === 0 ? prior : curve;
  const end = shown.at(-1);
  const wanted = [
    // Before the first dose there is nothing to say.
    ...doses.slice(1).map(({ at }) => ({ at, what: 'before the dose' })),
    ...levels.map(({ at }) => ({ at, what: 'draw' })),
    ...(end === undefined ? [] : [{ at: end.at, what: 'end' }]),
  ];
  return wanted
    .flatMap(({ at, what }) => {
      const point = pointAt(shown, at);
      return point === undefined ? [] : [{ at, what, point }];
    })
    .sort((a, b) => instantHours(a.at) - instantHours(b.at));
}

function priorMedian({ prior }: ModelLevels, at: Instant): string {
  const point = pointAt(prior, at);
  return point === undefined ? '' : level(point.median);
}
