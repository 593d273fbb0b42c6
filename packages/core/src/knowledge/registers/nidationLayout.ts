import { registryFields, type RegistryFieldName, type RegistryFieldSpec } from './registryFields.ts';
import type { FieldRule, MappedValue, RegistryMapping } from './registryMapping.ts';

/**
 * Nidation's own table: one column a field, named as the field; what an import writes and reads again.
 * Blank is "not recorded"; yes and no are "true" and "false"; 6 or more is ">5".
 */

/** Columns beside the fields: which row of which source, the digest of its text, the codes of its notes. */
export const ownColumns = { key: 'key', source: 'source', digest: 'digest', notes: 'notes' } as const;

function ownRule({ name, type }: RegistryFieldSpec): FieldRule | undefined {
  const from = { column: name, blank: 'not recorded' } as const;
  switch (type.kind) {
    case 'yes or no':
      return { ...from, kind: 'code', values: { true: true, false: false } };
    case 'choice':
      return {
        ...from,
        kind: 'code',
        values: Object.fromEntries(type.of.map((word): [string, MappedValue] => [word, word])),
      };
    case 'day':
      return { ...from, kind: 'day', format: 'YYYY-MM-DD' };
    case 'whole number':
      return { ...from, kind: 'whole number' };
    case 'count':
      return { ...from, kind: 'whole number', orMore: true };
    case 'number':
      return { ...from, kind: 'decimal', mark: '.' };
    case 'key':
      return { ...from, kind: 'key' };
    case 'text':
      return { ...from, kind: 'label' };
  }
}

const transferMade = { field: 'embryosTransferred', atLeast: 1 } as const;
const noTransfer = { field: 'embryosTransferred', is: [0] } as const;
const yes = (field: RegistryFieldName) => ({ field, is: [true] }) as const;
const no = (field: RegistryFieldName) => ({ field, is: [false] }) as const;

export const nidationLayout: RegistryMapping = {
  schema: 'nidation/registry-mapping/1',
  id: 'nidation',
  source: "the clinic's own registry",
  version: '1',
  described: 'docs/registry.md',
  unit: 'transfer, or treatment without a transfer',
  key: { column: ownColumns.key },
  sourceColumn: ownColumns.source,
  notesColumn: ownColumns.notes,
  fields: Object.fromEntries(registryFields.map((spec) => [spec.name, ownRule(spec)])),
  unused: [ownColumns.digest],
  notes: [
    {
      code: 'OUTCOME_WITHOUT_TRANSFER',
      says: 'A pregnancy or birth although no embryo was transferred.',
      when: { all: [noTransfer, { any: (['positiveTest', 'clinicalPregnancy', 'liveBirth'] as const).map(yes) }] },
    },
    {
      code: 'BIRTH_WITHOUT_PULSATION',
      says: 'Live birth, but no clinical pregnancy.',
      when: { all: [yes('liveBirth'), no('clinicalPregnancy')] },
    },
    {
      code: 'PREGNANCY_WITHOUT_TEST',
      says: 'Clinical pregnancy, but the test is negative.',
      when: { all: [yes('clinicalPregnancy'), no('positiveTest')] },
    },
    {
      code: 'PULSATION_WITHOUT_SAC',
      says: 'Clinical pregnancy, but no gestational sac.',
      when: { all: [yes('clinicalPregnancy'), no('gestationalSac')] },
    },
    {
      code: 'BIRTH_WITHOUT_CHILD',
      says: 'Live birth, but no child born alive.',
      when: { all: [yes('liveBirth'), { field: 'liveBornChildren', is: [0] }] },
    },
    {
      code: 'RATIO_WITHOUT_METHOD',
      says: 'Th1/Th2 ratio without laboratory and method: it cannot be compared.',
      when: {
        all: [
          { field: 'th1Th2Ratio', recorded: true },
          { field: 'th1Th2Method', recorded: false },
        ],
      },
    },
    {
      code: 'TRANSFER_WITHOUT_OUTCOME',
      says: 'Transfer made, no outcome recorded.',
      when: {
        all: [
          transferMade,
          ...(['positiveTest', 'clinicalPregnancy', 'liveBirth'] as const).map((field) => ({ field, recorded: false })),
        ],
      },
    },
  ],
  cohorts: [
    {
      id: 'transfers',
      label: 'at least one embryo transferred',
      steps: [{ label: 'transfer', keep: transferMade }],
    },
  ],
};
