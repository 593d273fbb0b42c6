import type { Adoption, Case, Embryo, LabResult, Woman } from '@nidation/core/case';
import { LAB_UNITS } from '@nidation/core/case';
import { canonicalValue } from './checks/labs.ts';
import { SCHEMA_NAME, type CaseFile, type WomanFields } from './schema/caseFile.ts';
import { tacrolimusOnFile } from './toTacrolimus.ts';

/**
 * A case as a file: two spaces a level, a line feed at the end, what is not known left out.
 *
 * Reading it gives the same case. Equal cases give equal bytes, up to the order of their own fields.
 */
export function writeCaseFile(of: Case): string {
  return `${JSON.stringify(asFile(of), null, 2)}\n`;
}

/** Lists of which absence and [] say the same are written only when they hold something. */
function filled<Entry>(list: readonly Entry[]): Entry[] | undefined {
  return list.length === 0 ? undefined : [...list];
}

/** An object only when it holds something. */
function told<Of extends object>(of: Of): Of | undefined {
  return Object.values(of).every((value) => value === undefined) ? undefined : of;
}

function asFile(of: Case): CaseFile {
  return {
    schema: SCHEMA_NAME,
    id: of.id,
    asOf: of.asOf,
    woman: told(womanOnFile(of.woman)),
    partner: of.partner === undefined ? undefined : { ...of.partner, medicines: copies(of.partner.medicines) },
    transfers: of.transfers?.map(withEmbryos),
    losses: copies(of.losses),
    stillbirths: copies(of.stillbirths),
    prediction: of.prediction,
    enteredChance: of.enteredChance,
    findings: filled(of.findings),
    th1Th2: filled(of.th1Th2),
    endometrialProfile: of.endometrialProfile,
    nkCells: filled(of.nkCells),
    plannedTransfer: of.plannedTransfer === undefined ? undefined : withEmbryos(of.plannedTransfer),
    tacrolimus: of.tacrolimus === undefined ? undefined : tacrolimusOnFile(of.tacrolimus),
    consent: told(of.consent),
    decisions: filled(of.decisions),
    issuedPlan: of.issuedPlan,
    clinic: told({ settings: told(of.clinic.settings), adoption: adoptionOnFile(of.clinic.adoption) }),
  };
}

function copies<Entry>(list: readonly Entry[] | undefined): Entry[] | undefined {
  return list === undefined ? undefined : [...list];
}

function withEmbryos<Of extends { readonly embryos: readonly Embryo[] }>(
  of: Of,
): Omit<Of, 'embryos'> & { embryos: Embryo[] | undefined } {
  return { ...of, embryos: filled(of.embryos) };
}

function womanOnFile(of: Woman): WomanFields {
  return {
    ageYears: of.ageYears,
    heightCm: of.heightCm,
    weightKg: of.weightKg,
    conditions: told(of.conditions),
    allergies: copies(of.allergies),
    medicines: copies(of.medicines),
    vaccinations: copies(of.vaccinations),
    labs: filled(of.labs)?.map(labOnFile),
    bloodPressures: filled(of.bloodPressures),
  };
}

/** As entered; in the canonical unit where what was entered does not give this value. */
function labOnFile({ test, day, value, asEntered }: LabResult): NonNullable<WomanFields['labs']>[number] {
  const { upperLimitOfNormal } = asEntered;
  const same = canonicalValue(test, asEntered.value, asEntered.unit, upperLimitOfNormal) === value;
  return same ? { test, day, ...asEntered } : { test, day, value, unit: LAB_UNITS[test] };
}

function adoptionOnFile(of: Adoption | undefined): NonNullable<CaseFile['clinic']>['adoption'] {
  if (of === undefined || of.kind === 'published') return of;
  const { bands, ...protocol } = of.protocol;
  return { kind: of.kind, protocol: { ...protocol, ...(bands === undefined ? {} : { bands: [...bands] }) } };
}
