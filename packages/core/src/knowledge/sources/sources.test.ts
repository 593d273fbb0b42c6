import { describe, expect, test } from 'vitest';
import { conflicts } from './conflicts.ts';
import { notices } from './notices.ts';
import { positions } from './positions.ts';
import { sources } from './sources.ts';

describe('positions', () => {
  const stanceOf = (id: string) => positions.find((one) => one.id === id)?.stance;

  test.each([
    ['eshreRif2023/tacrolimus', 'not addressed'],
    ['eshreAddOns2023/tacrolimus', 'not addressed'],
    ['asrm2018/tacrolimus', 'not addressed'],
    ['asrm2026/tacrolimus', 'not read'],
    ['hfea/tacrolimus', 'not addressed'],
    ['usLabel/tacrolimus', 'not indicated'],
    ['euProductInformation/tacrolimus', 'not indicated'],
    ['japanLabel/tacrolimus', 'not indicated'],
    ['eular2016/tacrolimus', 'not addressed'],
    ['eular2024/tacrolimus', 'not addressed'],
    ['acr2020/tacrolimus', 'not read'],
    ['rcog/tacrolimus', 'not read'],
    ['eshreRif2023/ratio', 'not addressed'],
    ['eshreAddOns2023/ratio', 'not recommended'],
    ['asrm2018/ratio', 'not addressed'],
    ['asrm2026/ratio', 'not read'],
    ['hfea/ratio', 'not recommended'],
    ['acr2020/ratio', 'not read'],
    ['rcog/ratio', 'not read'],
    ['eular2016/breastfeeding', 'compatible'],
    ['euProductInformation/breastfeeding', 'not recommended'],
  ] as const)('%s: %s', (id, stance) => {
    expect(stanceOf(id)).toBe(stance);
  });

  test('no guideline and no label recommends tacrolimus, its continuation, the ratio or lymphocyte therapy', () => {
    const kindOf = (sourceId: string) => sources.find(({ id }) => id === sourceId)!.kind;
    const recommending = positions.filter(({ stance }) => stance === 'recommends');
    expect(recommending.map(({ sourceId }) => kindOf(sourceId)).sort()).toEqual([
      'answer page',
      'answer page',
      'answer page',
      'review',
    ]);
  });
});

describe('notices', () => {
  test('there are ten, word for word', () => {
    const words = Object.fromEntries(notices.map((one) => [one.id, one.words]));
    expect(words).toEqual({
      immune:
        'Blood immune tests are not recommended by ESHRE add-ons 2023 and rated red by HFEA. The Th1/Th2 ratio is not standardized between laboratories.',
      tacrolimus:
        'Off-label. No guideline we read recommends tacrolimus for RIF. Evidence: mostly one clinic network, not randomized; untreated 0/17 in 2015; no difference at ratio >=10.3 in 2024; p = 0.043 to 0.091 at >=11.8 depending on the test, from 11 untreated women.',
      dose: 'Dose used in protocol {protocol} for ratio {ratio}. Not a prescription.',
      conflictBand: 'The 2015 cut-off says yes, the 2024 data do not (20/36 treated, 11/15 untreated).',
      threshold: 'A couple with exactly the predicted chance reaches this point by luck in {luck} %.',
      pregnancy: 'The label states possible fetal harm. The 109-woman series included live births only.',
      trough:
        '4-8 ng/mL is a transplant range; no target is known for RIF. A low level is not a reason to raise the dose.',
      decline: 'Continuing transfers without immunotherapy',
      marks: 'Any [unverified] or [default] value prints its mark; [default] prints "needs clinical sign-off".',
      footer: 'Evidence date {evidenceDate}, knowledge version {version}, clinic adoption record: {adoption}.',
    });
  });
});

describe('conflicts', () => {
  test('C1 to C26 in order, then those without a number', () => {
    const ids = conflicts.map(({ id }) => id);
    expect(ids.slice(0, 26)).toEqual(Array.from({ length: 26 }, (_, i) => `C${String(i + 1)}`));
    expect(ids.slice(26).sort()).toEqual([
      'azoleDoseCut',
      'compatibleVFetalHarm',
      'endometrialFunction',
      'placentalTransfer',
      'stableLevels',
    ]);
  });
  test('each appears on a page', () => {
    for (const { id, topics } of conflicts) expect([id, topics.length > 0]).toEqual([id, true]);
    const shown = new Set(conflicts.flatMap(({ topics }) => topics));
    expect([...shown].sort()).toEqual([
      'dose',
      'immune',
      'interactions',
      'levels',
      'pregnancy',
      'protocols',
      'rif',
      'workup',
    ]);
  });
});
