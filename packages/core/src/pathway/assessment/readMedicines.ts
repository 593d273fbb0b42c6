import type { Case } from '../../case/case.ts';
import type { Medicine } from '../../case/medicines.ts';
import { daysBetween } from '../../engines/quantities/days.ts';
import type { Interaction, InteractionClass } from '../../knowledge/interactions/interaction.ts';
import { resemblingName } from '../../knowledge/interactions/resembling.ts';
import type { InteractionReading } from './answers.ts';
import type { DosingWindow } from './dosingWindow.ts';

/** What her medicines do to tacrolimus, one reading each, and the facts that rules speak of. */

/** A stopped inhibitor or inducer may still act: said for two weeks [default]. */
const LASTING_DAYS = 14;

export type FindInteraction = (name: string) => Interaction | undefined;

/** Does the medicine run, or is it planned to run, on a day of the dosing window? */
export function inWindow({ status, from, to }: Medicine, { first, last }: DosingWindow): boolean {
  if (status === 'stopped') return to !== undefined && to >= first;
  if (to !== undefined && to < first) return false;
  return from === undefined || from <= last;
}

export function isTacrolimus({ name }: Medicine): boolean {
  return TACROLIMUS_NAMES.has(name.trim().toLowerCase());
}
const TACROLIMUS_NAMES = new Set(['tacrolimus', 'prograf', 'advagraf', 'envarsus', 'adoport', 'astagraf']);

export function onTacrolimus(of: Case): boolean | undefined {
  return of.woman.medicines?.some((medicine) => isTacrolimus(medicine) && medicine.status === 'running');
}

export function interactionReadings(
  of: Case,
  window: DosingWindow,
  find: FindInteraction,
): readonly InteractionReading[] {
  const onTreatment = onTacrolimus(of) === true;
  return (of.woman.medicines ?? [])
    .filter((medicine) => !isTacrolimus(medicine))
    .map((medicine) => oneReading(medicine, window, find(medicine.name), onTreatment));
}

function oneReading(
  medicine: Medicine,
  window: DosingWindow,
  interaction: Interaction | undefined,
  onTreatment: boolean,
): InteractionReading {
  const { name, status } = medicine;
  const shared = { medicine: name, status, onTreatment };
  if (interaction === undefined) {
    const meant = resemblingName(name);
    const words = 'Not on the lists read: effect on tacrolimus unknown. Ask the pharmacist.';
    return { ...shared, words: meant === undefined ? words : `${words} Is ${meant} meant?` };
  }
  const { direction, size, actionWords } = interaction;
  const arrow =
    direction === 'up'
      ? 'raises tacrolimus'
      : direction === 'down'
        ? 'lowers tacrolimus'
        : direction === 'small'
          ? 'small effect on tacrolimus'
          : direction === 'unknown'
            ? 'effect on tacrolimus unknown'
            : 'no effect on the level';
  const when = inWindow(medicine, window)
    ? ''
    : lasting(medicine, window)
      ? ' Stopped shortly before: its effect may last.'
      : ' Not during the dosing days.';
  return { ...shared, interaction, words: `${capital(arrow)}: ${size}. ${actionWords}${when}` };
}

function lasting({ to }: Medicine, { first }: DosingWindow): boolean {
  return to !== undefined && daysBetween(to, first) > 0 && daysBetween(to, first) <= LASTING_DAYS;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Medicines of the dosing days that stand on no list and that no pharmacist has looked at. */
export function unlistedMedicines(of: Case, window: DosingWindow, find: FindInteraction): readonly number[] {
  return (of.woman.medicines ?? []).flatMap((medicine, index) =>
    inWindow(medicine, window) &&
    !isTacrolimus(medicine) &&
    find(medicine.name) === undefined &&
    medicine.interactionReviewed !== 'yes'
      ? [index]
      : [],
  );
}

type MedicineFactName =
  | 'cyclosporine'
  | 'sirolimus'
  | 'mycophenolate'
  | 'strongCyp3aInhibitor'
  | 'strongCyp3aInducer'
  | 'aceInhibitorOrArb'
  | 'tacrolimusRunning'
  | 'azoleOrMacrolide'
  | 'qtDrug'
  | 'nephrotoxicOrPotassiumDrug'
  | 'lmwh';
type MedicineFacts = { readonly [Name in MedicineFactName]?: boolean | undefined } & {
  readonly liveVaccinePlanned?: boolean;
};

/** Every fact is unknown while the list of medicines was never asked for. */
export function medicineFacts(of: Case, window: DosingWindow, find: FindInteraction): MedicineFacts {
  const { medicines } = of.woman;
  if (medicines === undefined) return {};
  const running = medicines.filter((medicine) => inWindow(medicine, window));
  const active = running.flatMap(({ name }) => find(name) ?? []);
  // A name that resembles a listed one may be that medicine misspelled: what it does is then unknown, not "no".
  const unclear = running.some((medicine) => !isTacrolimus(medicine) && resemblingName(medicine.name) !== undefined)
    ? undefined
    : false;
  const has = (wanted: InteractionClass) => active.some(({ classes }) => classes.includes(wanted)) || unclear;
  const named = (...ids: readonly string[]) => active.some(({ id }) => ids.includes(id)) || unclear;
  return {
    cyclosporine: named('cyclosporine'),
    sirolimus: named('sirolimus', 'everolimus'),
    mycophenolate: named('mycophenolate'),
    strongCyp3aInhibitor: has('strong CYP3A inhibitor'),
    strongCyp3aInducer: has('strong CYP3A inducer'),
    aceInhibitorOrArb: has('ACE inhibitor or ARB'),
    tacrolimusRunning: onTacrolimus(of) === true,
    azoleOrMacrolide: active.some(({ azoleOrMacrolide }) => azoleOrMacrolide === true) || unclear,
    qtDrug: has('QT'),
    nephrotoxicOrPotassiumDrug: has('kidney') === true || has('potassium'),
    lmwh: named('lmwh'),
    liveVaccinePlanned: active.some(({ classes }) => classes.includes('live vaccine')),
  };
}
