import type {
  Adoption,
  Case,
  Clinic,
  Consent,
  Embryo,
  EndometrialProfile,
  Finding,
  Loss,
  PlannedTransfer,
  PredictionInputs,
  Stillbirth,
  Th1Th2Measurement,
  Transfer,
} from '@nidation/core/case';
import { completedYears, type CalendarDay } from '@nidation/core/engines';
import { compact, withoutUndefined } from './compact.ts';
import { asDay, known } from './draft.ts';
import type { CaseFile } from './schema/caseFile.ts';
import { toTacrolimus } from './toTacrolimus.ts';
import { toPartner, toWoman } from './toWoman.ts';

/** From a file without fault to the Case: "unknown" is left out, units are converted, birth dates become ages. */

type Entry<List extends readonly unknown[] | undefined> = NonNullable<List>[number];

export function toCase(file: CaseFile, asOf: CalendarDay): Case {
  return compact<Case>({
    id: file.id,
    asOf,
    woman: toWoman(file.woman ?? {}, asOf),
    partner: file.partner === undefined ? undefined : toPartner(file.partner, asOf),
    transfers: file.transfers?.map((one) => toTransfer(one, asDay(file.woman?.birthDate))),
    losses: file.losses?.map((one) =>
      compact<Loss>({ day: asDay(one.day), kind: one.kind, gestationalWeek: one.gestationalWeek }),
    ),
    stillbirths: file.stillbirths?.map((one) =>
      compact<Stillbirth>({ day: asDay(one.day), gestationalWeek: one.gestationalWeek, cause: known(one.cause) }),
    ),
    prediction: file.prediction === undefined ? undefined : toPrediction(file.prediction),
    enteredChance: file.enteredChance === undefined ? undefined : withoutUndefined(file.enteredChance),
    findings: (file.findings ?? []).map(toFinding),
    th1Th2: (file.th1Th2 ?? []).map(toTh1Th2),
    endometrialProfile: file.endometrialProfile === undefined ? undefined : toProfile(file.endometrialProfile),
    nkCells: (file.nkCells ?? []).map((one) => withoutUndefined({ ...one, day: asDay(one.day) })),
    plannedTransfer: file.plannedTransfer === undefined ? undefined : toPlanned(file.plannedTransfer),
    tacrolimus: file.tacrolimus === undefined ? undefined : toTacrolimus(file.tacrolimus),
    consent: compact<Consent>({
      offLabelConsent: known(file.consent?.offLabelConsent),
      specialistSignature: known(file.consent?.specialistSignature),
      immunosuppressionPhysician: known(file.consent?.immunosuppressionPhysician),
    }),
    decisions: (file.decisions ?? []).map((one) => withoutUndefined({ ...one, day: one.day as CalendarDay })),
    issuedPlan:
      file.issuedPlan === undefined
        ? undefined
        : { ...file.issuedPlan, transferDay: file.issuedPlan.transferDay as CalendarDay },
    clinic: compact<Clinic>({
      settings: toSettings(file.clinic?.settings ?? {}),
      adoption: file.clinic?.adoption === undefined ? undefined : toAdoption(file.clinic.adoption),
    }),
  });
}

type EmbryosOnFile = NonNullable<NonNullable<CaseFile['transfers']>[number]['embryos']>;

function toEmbryos(of: EmbryosOnFile | undefined): Transfer['embryos'] {
  return (of ?? []).map(({ stage, quality, ploidy }) =>
    compact<Embryo>({ stage: known(stage), quality: known(quality), ploidy: known(ploidy) }),
  );
}

function toTransfer(of: Entry<CaseFile['transfers']>, birth: CalendarDay | undefined): Transfer {
  const day = asDay(of.day);
  return compact<Transfer>({
    day,
    ageYears: of.ageYears ?? (birth === undefined || day === undefined ? undefined : completedYears(birth, day)),
    ageAtRetrievalYears: of.ageAtRetrievalYears,
    eggSource: known(of.eggSource),
    fresh: known(of.fresh),
    embryos: toEmbryos(of.embryos),
    outcome: known(of.outcome),
  });
}

function toPlanned(of: NonNullable<CaseFile['plannedTransfer']>): PlannedTransfer {
  return compact<PlannedTransfer>({
    day: asDay(of.day),
    preparation: known(of.preparation),
    eggSource: known(of.eggSource),
    embryos: toEmbryos(of.embryos),
  });
}

function toPrediction(of: NonNullable<CaseFile['prediction']>): PredictionInputs {
  return compact<PredictionInputs>({
    ageYears: of.ageYears,
    durationYears: of.durationYears,
    eggSource: known(of.eggSource),
    icsi: known(of.icsi),
    cause: known(of.cause),
    attempt: known(of.attempt),
    unsuccessfulCycles: of.unsuccessfulCycles,
    history: known(of.history),
    medication: known(of.medication),
  });
}

function toFinding(of: Entry<CaseFile['findings']>): Finding {
  const day = asDay(of.day);
  switch (of.investigation) {
    case 'endometrialThickness':
    case 'karyotype':
    case 'chronicEndometritis':
    case 'vitaminD':
      return withoutUndefined({ ...of, day });
    default:
      return withoutUndefined({ ...of, day, partner: known(of.partner) });
  }
}

function toTh1Th2(of: Entry<CaseFile['th1Th2']>): Th1Th2Measurement {
  return withoutUndefined({
    ...of,
    day: asDay(of.day),
    method: known(of.method),
    cyclePhase: known(of.cyclePhase),
    onImmunosuppressant: known(of.onImmunosuppressant),
  });
}

function toProfile(of: NonNullable<CaseFile['endometrialProfile']>): EndometrialProfile {
  return compact<EndometrialProfile>({
    day: asDay(of.day),
    laboratory: of.laboratory,
    laboratoryClass: known(of.laboratoryClass),
    il18Tweak: known(of.il18Tweak),
    il15Fn14: known(of.il15Fn14),
    cd56: known(of.cd56),
  });
}

function toSettings({
  troughTarget,
  ...of
}: NonNullable<NonNullable<CaseFile['clinic']>['settings']>): Clinic['settings'] {
  return withoutUndefined({
    ...of,
    troughTarget: troughTarget === undefined ? undefined : withoutUndefined(troughTarget),
  });
}

function toAdoption(of: NonNullable<NonNullable<CaseFile['clinic']>['adoption']>): Adoption {
  if (of.kind === 'published') return withoutUndefined({ ...of, adoptedOn: of.adoptedOn as CalendarDay });
  const { protocol } = of;
  return {
    kind: of.kind,
    protocol: withoutUndefined({
      ...protocol,
      bands: protocol.bands?.map((band) => withoutUndefined(band)),
      signedOn: asDay(protocol.signedOn),
    }),
  };
}
