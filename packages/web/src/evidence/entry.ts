import type { Carrier, CarrierKind, Confidence } from '@nidation/core/knowledge';

/** One thing the edition holds, with an address of its own. */

export type EntryKind = CarrierKind | 'limit';

export interface Entry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly title: string;
  /** What it says, sentence by sentence. */
  readonly says: readonly string[];
  /** What else is known of it, by name. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly confidence?: Confidence;
  readonly sourceIds: readonly string[];
  /** What it points to: what carries a claim, the counts a protocol rests on. */
  readonly leadsTo: readonly Carrier[];
}

export const KIND_WORDS: Record<EntryKind, string> = {
  rates: 'Threshold',
  rate: 'Chance per transfer',
  model: 'Prediction model',
  investigation: 'Investigation',
  intervention: 'Intervention',
  protocol: 'Protocol',
  contraindication: 'Contraindication',
  caution: 'Caution',
  interaction: 'Interaction',
  monitoring: 'Monitoring',
  fact: 'Recorded fact',
  setting: 'Clinic setting',
  study: 'Study',
  comparison: 'Comparison',
  observation: 'Observation',
  position: 'Position',
  notice: 'Notice',
  conflict: 'Conflict',
  topic: 'Topic',
  claim: 'Claim',
  source: 'Source',
  limit: 'Dose limit',
};

/** The last part of an entry's address: 'study-nakagawa2015', 'position-hfea~ratio'. No letter of it needs escaping. */
export function addressOf(kind: EntryKind, id: string): string {
  return `${kind}-${id.replaceAll('/', '~')}`;
}

export function addressOfCarrier(carrier: Carrier): string {
  const { kind, id } = partsOf(carrier);
  return addressOf(kind, id);
}

/** 'position:hfea/ratio' in its parts. */
export function partsOf(carrier: Carrier): { readonly kind: CarrierKind; readonly id: string } {
  const at = carrier.indexOf(':');
  // A carrier begins with its kind by its type.
  return { kind: carrier.slice(0, at) as CarrierKind, id: carrier.slice(at + 1) };
}
