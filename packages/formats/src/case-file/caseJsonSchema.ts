import { z } from 'zod';
import { caseFile, SCHEMA_NAME } from './schema/caseFile.ts';

/** The smallest file that says something. */
const EXAMPLE = {
  schema: SCHEMA_NAME,
  asOf: '2026-11-22',
  woman: { ageYears: 36 },
  transfers: [
    {
      day: '2026-02-10',
      ageYears: 35,
      embryos: [{ stage: 'blastocyst', quality: 'good', ploidy: 'untested' }],
      outcome: 'no positive test',
    },
  ],
};

/**
 * JSON Schema (2020-12) of the case file, made from the schema the reader uses.
 *
 * It says which fields there are, their types, words, ranges and units by test. Whether a day exists
 * and whether fields contradict each other is only checked when a file is read.
 */
export function caseJsonSchema(): object {
  const schema = z.toJSONSchema(caseFile, { target: 'draft-2020-12', io: 'input' });
  return { ...schema, title: `Nidation case file, ${SCHEMA_NAME}`, examples: [EXAMPLE] };
}
