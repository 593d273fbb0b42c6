import type { SubjectEstimate } from './pkEstimates.ts';

/** Estimates of a table in words: one block for each ID and model. */

const digits = (value: number, most = 4): string => String(Number(value.toPrecision(most)));

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((cells) => (cells[i] ?? '').length)));
  return rows.map((cells) => `  ${cells.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  ')}`);
}

function block(of: SubjectEstimate): readonly string[] {
  const head = `ID ${of.id}, ${of.modelId}`;
  if (of.kind !== 'estimate')
    return [`${head}: ${of.kind === 'needs' ? 'cannot say, needs' : 'refused,'} ${of.because.join(', ')}`];
  const { ofv, deviations, parameters, predictions, saidWith, essShare } = of;
  return [
    `${head}: OFV ${digits(ofv, 8)}, ${String(Math.round(100 * essShare))} % effective draws`,
    ...columns([
      ['deviation', 'eta', 'in SD'],
      ...deviations.map((one) => [one.of, one.eta.toFixed(4), one.inSd.toFixed(2)]),
    ]),
    ...columns([
      ['from h', ...Object.keys(parameters[0]?.parameters ?? {})],
      ...parameters.map(({ fromH, parameters: own }) => [
        digits(fromH, 6),
        ...Object.values(own).map((one) => digits(one)),
      ]),
    ]),
    ...(predictions.length === 0
      ? ['  no level: the estimate is the prior']
      : columns([
          ['h', 'DV, ng/mL', 'PRED', 'IPRED'],
          ...predictions.map(({ atH, kind, dv, pred, ipred }) => [
            digits(atH, 7),
            kind === 'predicted only' ? '.' : `${kind === 'below the limit' ? '< ' : ''}${digits(dv ?? NaN)}`,
            digits(pred),
            digits(ipred),
          ]),
        ])),
    ...saidWith.map((words) => `  ${words}`),
  ];
}

export function tableText(estimates: readonly SubjectEstimate[]): string {
  const about =
    'Parameters: absorptionRate 1/h, clearance and intercompartmentalClearance L/h, volumes L, lag h. No variability between occasions. It proposes no dose.';
  return `${[about, ...estimates.map((one) => block(one).join('\n'))].join('\n\n')}\n`;
}
