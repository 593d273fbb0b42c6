import { describe, expect, test } from 'vitest';
import type { Protocol } from './protocol.ts';
import { protocols } from './protocols.ts';
import { protocolTemplates } from './templates.ts';

const protocol = (id: string): Protocol => protocols.find((one) => one.id === id)!;

describe('templates', () => {
  test('one for each protocol except the endometrial profile cohort', () => {
    const ids = protocols.map(({ id }) => id).filter((id) => id !== 'tabrizProfile2024');
    expect(protocolTemplates.map(({ protocolId }) => protocolId).sort()).toEqual([...ids].sort());
  });

  test.each(protocolTemplates)(
    '$protocolId: says nothing that its protocol does not',
    ({ protocolId, draft, unverified }) => {
      const of = protocol(protocolId);
      expect(draft).toMatchObject({ version: 1, startedFrom: protocolId });
      expect(draft.signedBy).toBeUndefined();
      expect(draft.signedOn).toBeUndefined();
      expect(draft.startDaysBeforeTransfer).toBe(of.startDaysBeforeTransfer);
      if (draft.cutOffRatio !== undefined) expect(draft.cutOffRatio).toBe(of.cutOffRatio);
      if (draft.dosesPerDay !== undefined) expect(draft.dosesPerDay).toBe(of.dosesPerDay);
      if (draft.lastDoseDay !== undefined && protocolId !== 'answerPage')
        expect(draft.lastDoseDay).toBe(of.lastDoseDay);
      if (of.dose.kind === 'bands') {
        const bands = of.dose.bands.map(({ dailyDose, ...band }) => ({ ...band, dailyDoseMg: dailyDose }));
        expect(draft.bands).toEqual(bands);
        expect(unverified.length > 0).toBe(of.dose.confidence === 'unverified');
      } else if (of.dose.kind === 'none') {
        expect(draft.bands).toBeUndefined();
      }
    },
  );

  test('the answer page leaves cut-off, bands and times of day to the clinic', () => {
    const { draft } = protocolTemplates.find(({ protocolId }) => protocolId === 'answerPage')!;
    expect(Object.keys(draft).sort()).toEqual([
      'lastDoseDay',
      'name',
      'startDaysBeforeTransfer',
      'startedFrom',
      'troughTarget',
      'version',
    ]);
    expect(draft.troughTarget).toMatchObject({ lowNgPerMl: 4, highNgPerMl: 8 });
  });
});
