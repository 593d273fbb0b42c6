import { describe, expect, test } from 'vitest';
import { findInteraction } from './findInteraction.ts';
import type { InteractionAction, InteractionClass } from './interaction.ts';
import { interactions } from './interactions.ts';

describe('the interaction table', () => {
  test.each<[string, InteractionAction, InteractionClass, string]>([
    ['posaconazole', 'refuse', 'strong CYP3A inhibitor', 'Cmax × 2.2, AUC × 4.5'],
    ['voriconazole', 'refuse', 'strong CYP3A inhibitor', 'Cmax × 2.2, AUC × 3.2'],
    ['ketoconazole', 'refuse', 'strong CYP3A inhibitor', '14 to 30 %, CL/F −66 %'],
    ['itraconazole', 'refuse', 'strong CYP3A inhibitor', '× 2 to 5'],
    ['fluconazole', 'refuse', 'strong CYP3A inhibitor', 'trough × 3.1 at 200 mg, × 1.4 at 100 mg'],
    ['clotrimazole', 'warn', 'listed, size not found', 'size not found'],
    ['clarithromycin', 'refuse', 'strong CYP3A inhibitor', 'above × 10'],
    ['erythromycin', 'refuse', 'strong CYP3A inhibitor', 'above × 10'],
    ['azithromycin', 'warn', 'QT', '16-17.5 to above 30 ng/mL'],
    ['nelfinavir', 'refuse', 'strong CYP3A inhibitor', 'dose / 16'],
    ['boceprevir', 'refuse', 'strong CYP3A inhibitor', 'AUC × 17'],
    ['telaprevir', 'refuse', 'strong CYP3A inhibitor', 'AUC × 70'],
    ['ritonavir', 'refuse', 'strong CYP3A inhibitor', 'strong'],
    ['cobicistat', 'refuse', 'strong CYP3A inhibitor', 'strong'],
    ['diltiazem', 'warn', 'moderate CYP3A inhibitor', '12.9 to 55 ng/mL'],
    ['nifedipine', 'warn', 'moderate CYP3A inhibitor', 'size not found'],
    ['grapefruit', 'warn', 'moderate CYP3A inhibitor', '4.7 to 47.4 ng/mL'],
    ['ethinylestradiol', 'warn', 'listed, size not found', 'size not found'],
    ['gestodene', 'warn', 'listed, size not found', 'size not found'],
    ['norethindrone', 'warn', 'listed, size not found', 'size not found'],
    ['danazol', 'warn', 'listed, size not found', 'size not found'],
    ['bromocriptine', 'warn', 'listed, size not found', 'size not found'],
    ['omeprazole', 'warn', 'listed, size not found', 'size not found'],
    ['lansoprazole', 'warn', 'listed, size not found', 'size not found'],
    ['cortisone', 'warn', 'listed, size not found', 'size not found'],
    ['estradiol', 'say unknown', 'not on the lists read', 'not on the lists read'],
    ['progesterone', 'say unknown', 'not on the lists read', 'not on the lists read'],
    ['prednisolone', 'warn', 'bioavailability', '0.67 · dose / (35 + dose)'],
    ['rifampin', 'refuse', 'strong CYP3A inducer', '14 to 7 %'],
    ["St John's wort", 'refuse', 'strong CYP3A inducer', 'AUC −35 %; mean CL/F × 1.68'],
    ['carbamazepine', 'refuse', 'strong CYP3A inducer', 'size not found'],
    ['phenytoin', 'refuse', 'strong CYP3A inducer', 'size not found'],
    ['phenobarbital', 'refuse', 'strong CYP3A inducer', 'size not found'],
    ['magnesium-aluminum antacid', 'warn', 'absorption', 'AUC +21 %'],
    ['ibuprofen', 'warn', 'kidney', 'kidney'],
    ['gentamicin', 'warn', 'kidney', 'kidney'],
    ['trimethoprim-sulfamethoxazole', 'warn', 'kidney', 'kidney'],
    ['acyclovir', 'warn', 'kidney', 'kidney'],
    ['spironolactone', 'warn', 'potassium', 'potassium'],
    ['enalapril', 'refuse', 'ACE inhibitor or ARB', 'potassium'],
    ['losartan', 'refuse', 'ACE inhibitor or ARB', 'potassium'],
    ['enoxaparin', 'warn', 'potassium', 'potassium'],
    ['MMR', 'refuse', 'live vaccine', 'vaccine'],
    ['BCG', 'refuse', 'live vaccine', 'vaccine'],
    ['cyclosporine', 'refuse', 'immunosuppressant', 'labels'],
    ['sirolimus', 'refuse', 'immunosuppressant', 'labels'],
    ['everolimus', 'refuse', 'immunosuppressant', 'sirolimus'],
    ['mycophenolate mofetil', 'refuse', 'immunosuppressant', 'pregnancy'],
  ])('%s: %s (%s)', (name, action, inClass, size) => {
    const found = findInteraction(name)!;
    expect(found.action).toBe(action);
    expect(found.classes).toContain(inClass);
    expect(found.size).toContain(size);
  });

  test('unverified sizes are marked', () => {
    for (const id of ['itraconazole', 'boosted', 'everolimus', 'lmwh']) {
      expect(interactions.find((one) => one.id === id)!.sizeConfidence).toBe('unverified');
    }
  });

  test('azoles and macrolides, and nothing else, are marked as such', () => {
    expect(interactions.filter(({ azoleOrMacrolide }) => azoleOrMacrolide === true).map(({ id }) => id)).toEqual([
      'posaconazole',
      'voriconazole',
      'ketoconazole',
      'itraconazole',
      'fluconazole',
      'clotrimazole',
      'clarithromycin',
      'erythromycin',
      'azithromycin',
    ]);
  });

  test('a refused drug always belongs to a class or id that refuses', () => {
    const refusing = new Set<InteractionClass>([
      'strong CYP3A inhibitor',
      'strong CYP3A inducer',
      'immunosuppressant',
      'ACE inhibitor or ARB',
      'live vaccine',
    ]);
    for (const { id, action, classes } of interactions) {
      expect([id, classes.some((one) => refusing.has(one))]).toEqual([id, action === 'refuse']);
    }
  });

  test('beyond the refusal: every drug that changes the level says what the sources do and when to measure', () => {
    for (const { id, direction, onTreatment, levelSchedule } of interactions) {
      if (direction !== 'up' && direction !== 'down' && direction !== 'small') continue;
      expect([id, onTreatment.length > 0, levelSchedule === undefined]).toEqual([id, true, false]);
    }
  });

  test('the answer page’s cut of 50-75 % stands only beside "no automatic cut", as unverified', () => {
    for (const { id, onTreatment, action } of interactions) {
      const page = onTreatment.find(({ words }) => words.includes('50-75 %'));
      if (page === undefined) continue;
      expect([id, page.confidence, page.sourceId]).toEqual([id, 'unverified', 'answerPage']);
      const warnedOff = onTreatment.some(
        ({ words }) =>
          words.includes('No automatic dose cut') || words.includes('cannot') || words.includes('not cut by 75 %'),
      );
      expect([id, action === 'refuse' ? warnedOff : true]).toEqual([id, true]);
    }
  });
});

describe('looking a medicine up', () => {
  test('every listed name finds its own entry, in any case', () => {
    for (const interaction of interactions) {
      for (const name of interaction.names) {
        expect([name, findInteraction(name)?.id]).toEqual([name, interaction.id]);
        expect([name, findInteraction(`  ${name.toUpperCase()} `)?.id]).toEqual([name, interaction.id]);
      }
    }
  });

  test('names are lower case and none is listed twice', () => {
    const names = interactions.flatMap((one) => one.names);
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each([
    ['St. John’s wort', 'stJohnsWort'],
    ['Clarithromycin 500 mg', 'clarithromycin'],
    ['amlodipine/valsartan', 'angiotensinReceptorBlocker'],
    ['ethinyl estradiol 30 µg', 'ethinylestradiol'],
    ['estradiol valerate 6 mg', 'estradiol'],
    ['low molecular weight heparin 40 mg', 'lmwh'],
    ['lopinavir/ritonavir', 'boosted'],
    ['mycophenolic acid', 'mycophenolate'],
  ])('%s is %s', (name, id) => {
    expect(findInteraction(name)?.id).toBe(id);
  });

  test.each(['', '   ', 'paracetamol', 'temsirolimus', 'hydrocortisone', 'folic acid', 'tacrolimus'])(
    '%j is not on the lists',
    (name) => {
      expect(findInteraction(name)).toBeUndefined();
    },
  );
});
