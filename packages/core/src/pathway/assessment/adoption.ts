import type { Clinic, PublishedAdoption } from '../../case/clinic.ts';
import type { CalendarDay } from '../../engines/quantities/days.ts';
import { milligrams } from '../../engines/quantities/units.ts';
import type { Protocol } from '../../knowledge/protocols/protocol.ts';
import type { ProtocolToJudge } from './answers.ts';
import { asProtocol, checkClinicProtocol } from './clinicProtocol.ts';
import { judgedProtocol } from './judgedProtocol.ts';

/** Which protocol the clinic follows: only from it is a plan made. Out of the box there is none. */
export type Adopted =
  | { readonly kind: 'adopted'; readonly protocol: ProtocolToJudge; readonly by: string; readonly on: CalendarDay }
  | { readonly kind: 'nothing adopted'; readonly because: readonly string[] };

export function adoptedProtocol({ adoption }: Clinic, protocols: readonly Protocol[]): Adopted {
  if (adoption === undefined) return { kind: 'nothing adopted', because: ['The clinic has adopted no protocol.'] };
  if (adoption.kind === 'published') return adoptPublished(adoption, protocols);
  const { protocol } = adoption;
  const faults = checkClinicProtocol(protocol);
  if (faults.length > 0) {
    return { kind: 'nothing adopted', because: faults.map(({ path, says }) => `Clinic protocol, ${path}: ${says}`) };
  }
  const started = protocols.find(({ id }) => id === protocol.startedFrom);
  // A protocol of the clinic's own rests on the same evidence, for and against, as what it started from.
  const evidenceIds = started?.evidenceIds ?? [...new Set(protocols.flatMap((one) => one.evidenceIds))];
  const food = started?.foodWords === undefined ? {} : { foodWords: started.foodWords };
  return {
    kind: 'adopted',
    protocol: asProtocol(protocol, { evidenceIds, ...food }),
    by: protocol.signedBy!,
    on: protocol.signedOn!,
  };
}

function adoptPublished(adoption: PublishedAdoption, protocols: readonly Protocol[]): Adopted {
  const published = protocols.find(({ id }) => id === adoption.protocolId);
  if (published === undefined)
    return { kind: 'nothing adopted', because: [`There is no protocol "${adoption.protocolId}".`] };
  if (published.adoptability.kind === 'not adoptable') {
    return {
      kind: 'nothing adopted',
      because: [`${published.name} can be read but not adopted: ${published.adoptability.because}`],
    };
  }
  const because = openQuestions(adoption, published);
  if (because.length > 0) return { kind: 'nothing adopted', because };
  return { kind: 'adopted', protocol: completed(adoption, published), by: adoption.adoptedBy, on: adoption.adoptedOn };
}

/** What the paper leaves open and this adoption does not answer. */
function openQuestions(
  { lastDoseDay, dailyDoseMg }: PublishedAdoption,
  { name, adoptability, dose }: Protocol,
): readonly string[] {
  if (adoptability.kind === 'not adoptable') return [];
  const open: string[] = [];
  if (adoptability.asks.includes('last dose day') && lastDoseDay === undefined) {
    open.push(`${name} states no last dose: the clinic signs one (adoption.lastDoseDay).`);
  }
  if (adoptability.asks.includes('daily dose')) {
    const offered = dose.kind === 'fixed' ? dose.dailyDoses : [];
    if (dailyDoseMg === undefined || !offered.some((daily) => daily === dailyDoseMg)) {
      open.push(
        `${name} tested ${offered.map((daily) => `${String(daily)} mg`).join(' and ')} a day: the clinic signs one (adoption.dailyDoseMg).`,
      );
    }
  }
  return open;
}

function completed({ lastDoseDay, dailyDoseMg, dosesPerDay }: PublishedAdoption, published: Protocol): ProtocolToJudge {
  const last = published.lastDoseDay ?? lastDoseDay;
  const perDay = published.dosesPerDay ?? dosesPerDay;
  const dose =
    published.dose.kind === 'fixed' && dailyDoseMg !== undefined
      ? {
          ...published.dose,
          dailyDoses: published.dose.dailyDoses.filter((daily) => daily === milligrams(dailyDoseMg)),
        }
      : published.dose;
  return judgedProtocol(published, { dose, lastDoseDay: last, dosesPerDay: perDay });
}
