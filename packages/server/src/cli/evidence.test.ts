import { day } from '@nidation/core/engines';
import { claims, knowledge, studies, topics } from '@nidation/core/knowledge';
import { describe, expect, test } from 'vitest';
import { run } from './program.ts';

async function evidence(...args: readonly string[]) {
  let out = '';
  let err = '';
  const code = await run(['evidence', ...args], {
    today: day('2026-11-22'),
    read: async () => ({ kind: 'unreadable', says: 'not asked for' }),
    print: (text) => void (out += text),
    say: (text) => void (err += text),
    save: async () => ({ kind: 'saved' }),
  });
  return { code, out, err };
}

describe('nidation evidence', () => {
  test('claims: 183 of 183, in words and as JSON', async () => {
    const words = await evidence('claims');
    expect(words.code).toBe(0);
    expect(words.out).toMatch(/^183 of 183 claims: /);
    for (const { id } of claims) expect(words.out).toContain(`\n${id}  `);
    expect(words.out).not.toContain('not in this edition');
    const json = JSON.parse((await evidence('claims', '--json')).out) as { schema: string; claims: { id: string }[] };
    expect(json.schema).toBe('nidation/claims/1');
    expect(json.claims.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
  });

  test('one claim by its id, with what carries it; an unknown one is bad usage', async () => {
    const { code, out } = await evidence('claims', '--id', 'S1-96');
    expect(code).toBe(0);
    expect(out).toMatch(/^1 of 183 claims: study 1\n/);
    expect(out).toContain('123 women (21.6 %)');
    expect(out).toContain('conflict C5');
    const wrong = await evidence('claims', '--id', 'S3-01');
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('S3-01');
  });

  test('studies: every one, with effects and the names of the tests', async () => {
    const { code, out } = await evidence('studies');
    expect(code).toBe(0);
    for (const { id } of studies) expect(out).toContain(`\n${id}: `);
    const one = await evidence('studies', '--id', 'nakagawa2024');
    for (const shown of [
      'Fisher exact 0.054',
      'mid-P 0.035',
      'chi-square 0.043',
      'chi-square, Yates 0.091',
      'odds ratio 3.55',
      'ratio of odds ratios 7.80 (1.23 to 49.4)',
      'significance depends on the test',
      '20/36',
    ]) {
      expect(one.out.replaceAll(/\n[ │├└─]*/g, ' ')).toContain(shown);
    }
    expect((await evidence('studies', '--id', 'nobody')).code).toBe(2);
  });

  test('studies as JSON carry the same effects', async () => {
    const { out } = await evidence('studies', '--id', 'nakagawa2015', '--json');
    const { studies: told } = JSON.parse(out) as { studies: { effects: { differencePoints: number }[] }[] };
    expect(told[0]!.effects.map(({ differencePoints }) => differencePoints)).toEqual([64, 60]);
  });

  test('positions: every one; silence is said', async () => {
    const { code, out } = await evidence('positions');
    expect(code).toBe(0);
    expect(out).toContain('eshreRif2023: not addressed');
    expect(out.match(/^[├└]─ /gm)).toHaveLength(knowledge.positions.length);
    expect(JSON.parse((await evidence('positions', '--json')).out)).toMatchObject({ schema: 'nidation/positions/1' });
  });

  test('conflicts: all of them, one, and those of a page', async () => {
    const all = await evidence('conflicts');
    expect(all.code).toBe(0);
    expect(all.out).not.toContain('NOT FOUND');
    for (const { id } of knowledge.conflicts) expect(all.out).toContain(`\n${id}  `);
    const dose = JSON.parse((await evidence('conflicts', '--topic', 'dose', '--json')).out) as {
      conflicts: { id: string }[];
    };
    expect(dose.conflicts.map(({ id }) => id)).toEqual(['C3', 'C6', 'C7', 'C8', 'azoleDoseCut']);
    expect((await evidence('conflicts', '--topic', 'nothing')).code).toBe(2);
    expect((await evidence('conflicts', '--id', 'C99')).code).toBe(2);
  });
});

describe('nidation evidence ask', () => {
  const flat = (text: string) => text.replaceAll(/\n[ │├└─!]*/g, ' ');

  test('both sides of breastfeeding, and what is unknown', async () => {
    const { code, out } = await evidence('ask', 'may', 'she', 'breastfeed?');
    expect(code).toBe(0);
    for (const shown of [
      'Breastfeeding on tacrolimus',
      'against',
      'Do not breastfeed',
      'for',
      'EULAR 2016',
      'not known',
      'C26',
      'Not a prescription',
    ])
      expect(flat(out)).toContain(shown);
    expect(out.indexOf('├─ against')).toBeLessThan(out.indexOf('├─ for'));
  });

  test('the dose at 11.0 comes from the protocols, is a conflict, and carries the notices', async () => {
    const { code, out } = await evidence('ask', 'What dose at 11.0?');
    expect(code).toBe(0);
    const text = flat(out);
    expect(text).toContain('ratio 11, if she meets the entry and nothing stands in the way');
    expect(text).toContain('2024 ratio bands: conflict');
    expect(text).not.toMatch(/2024 ratio bands: (fits|conflict:)/);
    expect(text).toContain('Two-dose trial, Japan: conflict: 2 mg a day or 4 mg a day');
    expect(text).toContain('[unverified]');
    expect(text).toContain('The 2015 cut-off says yes, the 2024 data do not');
    expect(text).toContain('Off-label. No guideline we read recommends tacrolimus for RIF.');
    expect(text).toContain('Not a prescription.');
  });

  test.each([
    ['dose for ratio 12.4', 12.4, '2024 ratio bands: fits protocol: 2 mg a day'],
    ['dose for ratio 12,4', 12.4, '2024 ratio bands: fits protocol: 2 mg a day'],
    ['which dose at a ratio of 16?', 16, '2024 ratio bands: fits protocol: 3 mg a day'],
    ['dose at 9', 9, '2024 ratio bands: outside protocol'],
  ])('%s', async (question, ratio, shown) => {
    const { out } = await evidence('ask', question);
    expect(flat(out)).toContain(`ratio ${String(ratio)}, if`);
    expect(flat(out)).toContain(shown);
  });

  test('without a ratio the dose is told at every edge of the protocols', async () => {
    const { out } = await evidence('ask', 'which dose?', '--json');
    const { doses } = JSON.parse(out) as { doses: { ratio: number }[] };
    expect(doses.map(({ ratio }) => ratio)).toEqual([10.3, 11.8, 13, 15.8]);
  });

  test('a medicine is looked up by its name', async () => {
    const { code, out } = await evidence('ask', 'fluconazole 150 mg, allowed?');
    expect(code).toBe(0);
    expect(out).toContain('Medicine fluconazole: refuse');
  });

  test('lymphocyte therapy is not offered', async () => {
    expect(flat((await evidence('ask', 'lymphocyte therapy for low profile')).out)).toContain('never offered');
  });

  test('a question nobody foresaw lists the topics and asks for a clinician', async () => {
    const { code, out } = await evidence('ask', 'the weather tomorrow');
    expect(code).toBe(3);
    expect(out).toContain('No entry fits.');
  });

  test('every question of every topic is answered, and nothing it leans on is missing', async () => {
    for (const { questions } of topics) {
      for (const question of questions) {
        const { code, out } = await evidence('ask', question);
        expect([question, code, out.includes('not in this edition')]).toEqual([question, 0, false]);
      }
    }
  });

  test('no question is bad usage', async () => {
    expect((await evidence('ask')).code).toBe(2);
    expect((await evidence('nothing')).code).toBe(2);
  });
});
