import type { Check, Checked } from '../draft.ts';
import { entries, known } from '../draft.ts';
import type { PlacedFault } from '../faults.ts';
import { fault } from '../faults.ts';

/** Contradictions in losses, findings, the prediction's inputs, an entered chance and immune measurements. */

export const historyFaults: Check = function* (of) {
  yield* lossFaults(of);
  yield* findingFaults(of);
  yield* predictionFaults(of);
  yield* chanceFaults(of);
  for (const { one, path } of entries(of.file.th1Th2, ['th1Th2'])) {
    const { th1Percent: th1, th2Percent: th2 } = one;
    if (th1 !== undefined && th2 !== undefined && th1 + th2 > 100) {
      yield fault(
        [...path, 'th2Percent'],
        `Th1 ${String(th1)} % and Th2 ${String(th2)} % are more than all CD4+ cells together.`,
      );
    }
  }
};

/** Completed weeks from which a death in the womb is a stillbirth everywhere. */
const STILLBIRTH_EVERYWHERE = 28;
const LATEST_BIOCHEMICAL = 8;

function* lossFaults({ file }: Checked): Generator<PlacedFault> {
  for (const { one, path } of entries(file.losses, ['losses'])) {
    const { kind, gestationalWeek: week } = one;
    if (week === undefined) continue;
    if (kind === 'miscarriage' && week >= STILLBIRTH_EVERYWHERE) {
      yield fault(
        [...path, 'gestationalWeek'],
        `A loss in week ${String(week)} is a stillbirth; list it in stillbirths.`,
      );
    }
    if (kind === 'biochemical' && week > LATEST_BIOCHEMICAL) {
      yield fault(
        [...path, 'gestationalWeek'],
        `A biochemical pregnancy does not last until week ${String(week)}; was "miscarriage" meant?`,
      );
    }
  }
}

const HERS: ReadonlySet<string> = new Set([
  'uterineCavity',
  'endometrialFunction',
  'progesterone',
  'microbiome',
  'uterineNk',
  'uterineTLymphocytes',
]);

function* findingFaults({ file }: Checked): Generator<PlacedFault> {
  for (const { one, path } of entries(file.findings, ['findings'])) {
    const partner = 'partner' in one ? known(one.partner) : undefined;
    const { investigation } = one;
    if (investigation === 'spermDnaFragmentation' && partner === 'woman') {
      yield fault([...path, 'partner'], '"woman", but sperm is examined in the partner.');
    }
    if (partner === 'partner' && HERS.has(investigation ?? '')) {
      yield fault([...path, 'partner'], '"partner", but this is examined in the woman.');
    }
  }
}

function* predictionFaults({ file }: Checked): Generator<PlacedFault> {
  const { prediction } = file;
  if (prediction === undefined) return;
  const [attempt, history] = [known(prediction.attempt), known(prediction.history)];
  const { unsuccessfulCycles: failed, ageYears, durationYears } = prediction;
  const place = (name: string) => ['prediction', name];
  if (attempt === 'first' && failed !== undefined && failed > 0) {
    yield fault(place('unsuccessfulCycles'), `${String(failed)} earlier cycles, but the attempt is the "first".`);
  }
  if (attempt === 'second' && failed !== undefined && failed > 1) {
    yield fault(
      place('unsuccessfulCycles'),
      `${String(failed)} earlier unsuccessful cycles, but the attempt is the "second".`,
    );
  }
  if (attempt === 'first' && history?.startsWith('IVF') === true) {
    yield fault(place('history'), `"${history}", but the attempt is the "first".`);
  }
  if (attempt !== undefined && attempt !== 'first' && history?.startsWith('no IVF') === true) {
    yield fault(place('history'), `"${history}", but the attempt is "${attempt}".`);
  }
  if (failed !== undefined && failed > 0 && attempt === undefined && history?.startsWith('no IVF') === true) {
    yield fault(place('history'), `"${history}", but there were ${String(failed)} unsuccessful cycles.`);
  }
  if (ageYears !== undefined && durationYears !== undefined && durationYears > ageYears - 10) {
    yield fault(
      place('durationYears'),
      `${String(durationYears)} years of trying at ${String(ageYears)} years of age is not possible.`,
    );
  }
}

/** A printed percentage may be rounded to one decimal. */
const ROUNDING = 0.1;

function* chanceFaults({ file }: Checked): Generator<PlacedFault> {
  const { enteredChance } = file;
  if (enteredChance === undefined) return;
  const { percent, events, transfers } = enteredChance;
  const place = (name: string) => ['enteredChance', name];
  if (events !== undefined && !('transfers' in enteredChance))
    yield fault(place('transfers'), 'Missing: events and transfers go together.');
  if (transfers !== undefined && !('events' in enteredChance))
    yield fault(place('events'), 'Missing: events and transfers go together.');
  if (events === undefined || transfers === undefined) return;
  if (events > transfers) {
    yield fault(place('events'), `${String(events)} events in ${String(transfers)} transfers are not possible.`);
  } else if (percent !== undefined && Math.abs(percent - (100 * events) / transfers) > ROUNDING + 1e-9) {
    const shown = (Math.round((1000 * events) / transfers) / 10).toFixed(1);
    yield fault(
      place('percent'),
      `${String(percent)} %, but ${String(events)} of ${String(transfers)} are ${shown} %.`,
    );
  }
}
