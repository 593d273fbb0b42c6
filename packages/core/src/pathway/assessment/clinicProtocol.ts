import type { ClinicBand, ClinicProtocol } from '../../case/clinic.ts';
import { failedTransfers, rifThresholdReached } from '../../case/facts.ts';
import { all, atLeast, is } from '../../engines/rules/condition.ts';
import { DOSE_STEP_MG, milligrams } from '../../engines/quantities/units.ts';
import type { ProtocolToJudge } from './answers.ts';

/** A protocol the clinic writes itself: checked before it can be signed, then judged like any other. */

export interface ProtocolFault {
  /** 'bands[1].dailyDoseMg'. */
  readonly path: string;
  readonly says: string;
}

/** No protocol passes this: the highest daily dose of any study [verified]. */
export const ABSOLUTE_LIMIT_MG = 4;

/**
 * Everything that keeps a clinic protocol from being signed, all at once.
 *
 * Bands total from the cut-off upward, disjoint, rising, within the absolute limit and on the 0.5 mg
 * grid; start, stop, continuation rule, schedule, target, monitoring, signer and day present.
 */
export function checkClinicProtocol(protocol: ClinicProtocol): readonly ProtocolFault[] {
  return [...entryFaults(protocol), ...bandFaults(protocol), ...scheduleFaults(protocol), ...signatureFaults(protocol)];
}

const missing = (path: string, says: string): ProtocolFault => ({ path, says });

function entryFaults({ name, minimumFailedTransfers, cutOffRatio }: ClinicProtocol): ProtocolFault[] {
  const faults: ProtocolFault[] = [];
  if (name.trim() === '') faults.push(missing('name', 'Give the protocol a name.'));
  if (minimumFailedTransfers === undefined) {
    faults.push(missing('minimumFailedTransfers', 'State how many failed transfers it asks for.'));
  } else if (!(Number.isInteger(minimumFailedTransfers) && minimumFailedTransfers >= 2)) {
    faults.push(missing('minimumFailedTransfers', 'At least two failed transfers, a whole number.'));
  }
  if (cutOffRatio === undefined) faults.push(missing('cutOffRatio', 'State the Th1/Th2 ratio from which it applies.'));
  else if (!(cutOffRatio > 0 && cutOffRatio < 1000)) faults.push(missing('cutOffRatio', 'A ratio above 0.'));
  return faults;
}

function bandFaults({ bands, cutOffRatio }: ClinicProtocol): ProtocolFault[] {
  if (bands === undefined || bands.length === 0) return [missing('bands', 'State at least one dose band.')];
  const faults = bands.flatMap((band, i) => oneBandFaults(band, i));
  bands.forEach((band, i) => {
    const place = `bands[${String(i)}]`;
    const next = bands[i + 1];
    if (next === undefined) {
      if (band.toRatio !== undefined) {
        faults.push(
          missing(
            `${place}.toRatio`,
            `No band holds a ratio of ${String(band.toRatio)} and above: leave the last band open.`,
          ),
        );
      }
      return;
    }
    faults.push(...neighborFaults(band, next, i));
  });
  const first = bands[0]!;
  if (cutOffRatio !== undefined && first.fromRatio > cutOffRatio) {
    faults.push(
      missing(
        'bands[0].fromRatio',
        `Gap: no band holds ratios from ${String(cutOffRatio)} to below ${String(first.fromRatio)}.`,
      ),
    );
  }
  if (cutOffRatio !== undefined && first.fromRatio < cutOffRatio) {
    faults.push(
      missing(
        'bands[0].fromRatio',
        `The first band begins at ${String(first.fromRatio)}, below the cut-off ${String(cutOffRatio)}.`,
      ),
    );
  }
  return faults;
}

function oneBandFaults({ fromRatio, toRatio, dailyDoseMg }: ClinicBand, i: number): ProtocolFault[] {
  const place = `bands[${String(i)}]`;
  const faults: ProtocolFault[] = [];
  if (!(fromRatio >= 0 && fromRatio < Infinity)) faults.push(missing(`${place}.fromRatio`, 'A ratio of 0 or more.'));
  if (toRatio !== undefined && !(toRatio > fromRatio)) {
    faults.push(
      missing(
        `${place}.toRatio`,
        `The band is empty: it ends at ${String(toRatio)} and begins at ${String(fromRatio)}.`,
      ),
    );
  }
  if (!(dailyDoseMg > 0)) faults.push(missing(`${place}.dailyDoseMg`, 'A dose above 0 mg.'));
  else if (!Number.isInteger(dailyDoseMg / DOSE_STEP_MG)) {
    faults.push(
      missing(`${place}.dailyDoseMg`, `${String(dailyDoseMg)} mg cannot be given: capsules allow steps of 0.5 mg.`),
    );
  }
  if (dailyDoseMg > ABSOLUTE_LIMIT_MG) {
    faults.push(
      missing(
        `${place}.dailyDoseMg`,
        `${String(dailyDoseMg)} mg is above the absolute limit of ${String(ABSOLUTE_LIMIT_MG)} mg a day.`,
      ),
    );
  }
  return faults;
}

function neighborFaults(band: ClinicBand, next: ClinicBand, i: number): ProtocolFault[] {
  const place = `bands[${String(i + 1)}]`;
  const faults: ProtocolFault[] = [];
  if (band.toRatio === undefined) {
    faults.push(missing(`bands[${String(i)}].toRatio`, 'Overlap: only the last band may stay open.'));
  } else if (next.fromRatio > band.toRatio) {
    faults.push(
      missing(
        `${place}.fromRatio`,
        `Gap: no band holds ratios from ${String(band.toRatio)} to below ${String(next.fromRatio)}.`,
      ),
    );
  } else if (next.fromRatio < band.toRatio) {
    faults.push(
      missing(
        `${place}.fromRatio`,
        `Overlap: two bands hold ratios from ${String(next.fromRatio)} to below ${String(band.toRatio)}.`,
      ),
    );
  }
  if (next.dailyDoseMg <= band.dailyDoseMg) {
    faults.push(
      missing(
        `${place}.dailyDoseMg`,
        `The dose must rise with the ratio: ${String(next.dailyDoseMg)} mg after ${String(band.dailyDoseMg)} mg.`,
      ),
    );
  }
  return faults;
}

function scheduleFaults(protocol: ClinicProtocol): ProtocolFault[] {
  const { dosesPerDay, startDaysBeforeTransfer: start, lastDoseDay: last, continuation, monitoring } = protocol;
  const faults: ProtocolFault[] = [];
  if (dosesPerDay === undefined)
    faults.push(missing('dosesPerDay', 'State once or twice daily: it decides what a trough means.'));
  if (start === undefined)
    faults.push(missing('startDaysBeforeTransfer', 'State how many days before transfer the first dose is taken.'));
  else if (!(Number.isInteger(start) && start >= 0 && start <= 14)) {
    faults.push(missing('startDaysBeforeTransfer', 'Whole days, 0 to 14.'));
  }
  if (last === undefined)
    faults.push(missing('lastDoseDay', 'State the day after transfer on which the last dose is taken.'));
  else if (!(Number.isInteger(last) && last >= 0 && last <= 70))
    faults.push(missing('lastDoseDay', 'Whole days after transfer, 0 to 70.'));
  if (continuation === undefined) faults.push(missing('continuation', 'State what happens at the pregnancy test.'));
  if (monitoring === undefined) faults.push(missing('monitoring', 'State the monitoring schedule.'));
  return [...faults, ...targetFaults(protocol)];
}

function targetFaults({ troughTarget }: ClinicProtocol): ProtocolFault[] {
  if (troughTarget === undefined) return [missing('troughTarget', 'State the level target with its source.')];
  const { lowNgPerMl, highNgPerMl, source } = troughTarget;
  return [
    ...(lowNgPerMl > 0 && highNgPerMl > lowNgPerMl
      ? []
      : [missing('troughTarget', 'The lower level lies above 0 and below the upper one.')]),
    ...(source.trim() === '' ? [missing('troughTarget.source', 'Name the source of the target.')] : []),
  ];
}

function signatureFaults({ signedBy, signedOn }: ClinicProtocol): ProtocolFault[] {
  return [
    ...(signedBy === undefined || signedBy.trim() === ''
      ? [missing('signedBy', 'A physician signs by initials or role.')]
      : []),
    ...(signedOn === undefined ? [missing('signedOn', 'The day of signing is missing.')] : []),
  ];
}

/** A checked clinic protocol in the shape every protocol is judged in. Call only when there is no fault. */
export function asProtocol(
  own: ClinicProtocol,
  sourceEvidence: Pick<ProtocolToJudge, 'evidenceIds' | 'foodWords'>,
): ProtocolToJudge {
  return {
    kind: 'clinic protocol',
    id: 'clinicProtocol',
    name: `Clinic protocol: ${own.name}, version ${String(own.version)}`,
    sourceId: 'project',
    entryWords: `RIF, at least ${String(own.minimumFailedTransfers)} failed transfers`,
    entry: all(is(rifThresholdReached, true), atLeast(failedTransfers, own.minimumFailedTransfers!)),
    cutOffRatio: own.cutOffRatio!,
    dose: {
      kind: 'bands',
      confidence: 'default',
      bands: own.bands!.map(({ fromRatio, toRatio, dailyDoseMg }) => ({
        fromRatio,
        ...(toRatio === undefined ? {} : { toRatio }),
        dailyDose: milligrams(dailyDoseMg),
      })),
    },
    dosesPerDay: own.dosesPerDay!,
    scheduleWords: own.dosesPerDay === 2 ? 'twice daily' : 'once daily',
    startDaysBeforeTransfer: own.startDaysBeforeTransfer!,
    lastDoseDay: own.lastDoseDay!,
    stopWords: own.continuation!,
    ...(sourceEvidence.foodWords === undefined ? {} : { foodWords: sourceEvidence.foodWords }),
    adoptability: { kind: 'adoptable', asks: [] },
    evidenceIds: sourceEvidence.evidenceIds,
    openQuestions: [],
    claims: [],
    confidence: 'default',
  };
}
