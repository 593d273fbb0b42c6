import type { ClinicProtocol } from '@nidation/core/case';
import type { CalendarDay } from '@nidation/core/engines';
import { readCaseFile } from '@nidation/formats/case-file';

export type ProtocolFileAnswer =
  | { readonly kind: 'read'; readonly protocol: ClinicProtocol }
  | { readonly kind: 'faults'; readonly faults: readonly { readonly path: string; readonly says: string }[] };

const PLACE = 'clinic.adoption.protocol';

/**
 * A clinic protocol has one written form: the one it has inside a case file. So it is read there,
 * as the protocol of a case that holds nothing else.
 */
export function readClinicProtocol(text: string, today: CalendarDay): ProtocolFileAnswer {
  try {
    JSON.parse(text);
  } catch {
    return { kind: 'faults', faults: [{ path: '', says: 'This is not JSON.' }] };
  }
  const around = { schema: 'nidation/case/1', asOf: today, woman: {} };
  const wrapped = `${JSON.stringify(around).slice(0, -1)},"clinic":{"adoption":{"kind":"clinic protocol","protocol":${text}}}}`;
  const read = readCaseFile(wrapped, { today });
  if (read.kind === 'faults') {
    return {
      kind: 'faults',
      faults: read.faults.map(({ path, says }) => ({ path: path.replace(`${PLACE}.`, '').replace(PLACE, ''), says })),
    };
  }
  const { adoption } = read.case.clinic;
  if (adoption?.kind !== 'clinic protocol')
    throw new Error('A case file that was read holds the protocol it was given.');
  return { kind: 'read', protocol: adoption.protocol };
}
