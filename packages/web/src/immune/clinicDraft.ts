import type { ClinicBand, ClinicProtocol } from '@nidation/core/case';
import type { CalendarDay } from '@nidation/core/engines';
import { readNumber, type NumberRange } from '../parts/readNumber.ts';

/** A clinic protocol while it is written: texts as typed, turned into the protocol that the core checks. */
export interface ClinicDraft {
  readonly name: string;
  readonly startedFrom: string;
  readonly minimumFailed: string;
  readonly cutOff: string;
  readonly bands: readonly DraftBand[];
  readonly perDay: '1' | '2' | undefined;
  readonly start: string;
  readonly last: string;
  readonly continuation: ClinicProtocol['continuation'];
  readonly targetLow: string;
  readonly targetHigh: string;
  readonly targetSource: string;
  readonly monitoring: ClinicProtocol['monitoring'];
  readonly signedBy: string;
}

export interface DraftBand {
  readonly from: string;
  readonly to: string;
  readonly dose: string;
}

export const ANY_NUMBER: NumberRange = { min: 0, max: 999 };

const text = (value: number | undefined) => (value === undefined ? '' : String(value));

export function draftFrom(protocol: ClinicProtocol | undefined): ClinicDraft {
  return {
    name: protocol?.name ?? '',
    startedFrom: protocol?.startedFrom ?? '',
    minimumFailed: text(protocol?.minimumFailedTransfers),
    cutOff: text(protocol?.cutOffRatio),
    bands: (protocol?.bands ?? [{ fromRatio: NaN, dailyDoseMg: NaN }]).map(({ fromRatio, toRatio, dailyDoseMg }) => ({
      from: Number.isNaN(fromRatio) ? '' : String(fromRatio),
      to: text(toRatio),
      dose: Number.isNaN(dailyDoseMg) ? '' : String(dailyDoseMg),
    })),
    perDay: protocol?.dosesPerDay === undefined ? undefined : protocol.dosesPerDay === 1 ? '1' : '2',
    start: text(protocol?.startDaysBeforeTransfer),
    last: text(protocol?.lastDoseDay),
    continuation: protocol?.continuation,
    targetLow: text(protocol?.troughTarget?.lowNgPerMl),
    targetHigh: text(protocol?.troughTarget?.highNgPerMl),
    targetSource: protocol?.troughTarget?.source ?? '',
    monitoring: protocol?.monitoring,
    signedBy: '',
  };
}

const known = (typed: string): number | undefined => {
  const read = readNumber(typed, ANY_NUMBER);
  return read.kind === 'number' ? read.value : undefined;
};

type NumberName = 'minimumFailedTransfers' | 'cutOffRatio' | 'startDaysBeforeTransfer' | 'lastDoseDay';

/** What is typed so far as a protocol; what is not typed is left out, and the check asks for it. */
export function protocolOf(draft: ClinicDraft, signedOn: CalendarDay): ClinicProtocol {
  const number = (name: NumberName, typed: string): Pick<ClinicProtocol, NumberName> => {
    const value = known(typed);
    return value === undefined ? {} : { [name]: value };
  };
  const bands = draft.bands.map(bandOf).filter((band) => band !== undefined);
  return {
    name: draft.name.trim(),
    version: 1,
    ...(draft.startedFrom === '' ? {} : { startedFrom: draft.startedFrom }),
    ...number('minimumFailedTransfers', draft.minimumFailed),
    ...number('cutOffRatio', draft.cutOff),
    ...(bands.length === 0 ? {} : { bands }),
    ...(draft.perDay === undefined ? {} : { dosesPerDay: draft.perDay === '1' ? 1 : 2 }),
    ...number('startDaysBeforeTransfer', draft.start),
    ...number('lastDoseDay', draft.last),
    ...(draft.continuation === undefined ? {} : { continuation: draft.continuation }),
    ...targetOf(draft),
    ...(draft.monitoring === undefined ? {} : { monitoring: draft.monitoring }),
    ...(draft.signedBy.trim() === '' ? {} : { signedBy: draft.signedBy.trim(), signedOn }),
  };
}

function bandOf({ from, to, dose }: DraftBand): ClinicBand | undefined {
  const fromRatio = known(from);
  const dailyDoseMg = known(dose);
  const toRatio = known(to);
  if (fromRatio === undefined || dailyDoseMg === undefined) return undefined;
  return { fromRatio, dailyDoseMg, ...(toRatio === undefined ? {} : { toRatio }) };
}

function targetOf({ targetLow, targetHigh, targetSource }: ClinicDraft): Pick<ClinicProtocol, 'troughTarget'> {
  const low = known(targetLow);
  const high = known(targetHigh);
  return low === undefined || high === undefined
    ? {}
    : { troughTarget: { lowNgPerMl: low, highNgPerMl: high, source: targetSource } };
}
