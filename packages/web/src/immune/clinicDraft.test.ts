import { day } from '@nidation/core/engines';
import { protocolTemplates } from '@nidation/core/knowledge';
import { checkClinicProtocol } from '@nidation/core/pathway';
import { describe, expect, test } from 'vitest';
import { draftFrom, protocolOf } from './clinicDraft.ts';

const TODAY = day('2026-11-25');

describe('a clinic protocol while it is written', () => {
  test.each(protocolTemplates.map(({ protocolId, draft }) => ({ protocolId, draft })))(
    'the template $protocolId comes through the fields unchanged, unsigned',
    ({ draft }) => {
      expect(protocolOf(draftFrom(draft), TODAY)).toEqual(draft);
    },
  );

  test('an empty draft fills nothing in, and the check asks for everything', () => {
    const empty = protocolOf(draftFrom(undefined), TODAY);
    expect(empty).toEqual({ name: '', version: 1 });
    expect(checkClinicProtocol(empty).length).toBeGreaterThan(8);
  });

  test('a name signs on the day of the case; a number that cannot be read is left out', () => {
    const draft = { ...draftFrom(undefined), signedBy: ' Dr N. ', cutOff: '10,3', last: 'thirteen' };
    expect(protocolOf(draft, TODAY)).toEqual({
      name: '',
      version: 1,
      cutOffRatio: 10.3,
      signedBy: 'Dr N.',
      signedOn: TODAY,
    });
  });
});
