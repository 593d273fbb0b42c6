import { dayInWords, day } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { describe, expect, test } from 'vitest';
import { planOf, TODAY } from '../testing/plans.ts';
import { discussionSheet } from './discussionSheet.ts';
import { milligramsInWords } from './numberWords.ts';
import { planSheet } from './planSheet.ts';

const plan = planOf('fits-2024');
const sheet = planSheet(plan, knowledge, { ratio: 12.4, printedOn: TODAY });
const words = (text: string) =>
  text
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');

describe('what the couple reads', () => {
  test('the dose in figures and words, capsules with strength, and why', () => {
    expect(words(sheet)).toContain('Tacrolimus 2 mg a day (two milligrams a day)');
    expect(words(sheet)).toContain('2 capsules of 1 mg (2 mg) once a day, at the same hour');
    expect(words(sheet)).toContain(`Why: ${plan.indication}.`);
    expect(words(sheet)).toContain('Dose used in protocol 2024 ratio bands for ratio 12.4. Not a prescription.');
  });
  test('without a ratio at hand the notice names none', () => {
    expect(words(planSheet(plan, knowledge))).toContain('Dose used in protocol 2024 ratio bands. Not a prescription.');
  });
  test('every day of the couple with its weekday, none of the clinic’s', () => {
    for (const entry of plan.entries) {
      const row = `<td class="day">${dayInWords(entry.day)}</td>`;
      if (entry.audience !== 'clinic') expect(sheet).toContain(row);
      else expect(words(sheet)).not.toContain(entry.title);
    }
    expect(words(sheet)).toContain('On which day do you take the first capsule?');
    expect(words(sheet)).toMatch(/It is Tue 1 Dec 2026\. The last one is Wed 16 Dec 2026: 16 days/);
  });
  test('medicines to ask about, grapefruit, and when to call', () => {
    for (const name of [
      'No grapefruit',
      'fluconazole',
      'clarithromycin',
      'St John’s wort',
      'rifampin',
      'live vaccines',
      'NSAIDs',
      '38.0 °C',
    ]) {
      expect(words(sheet)).toContain(name);
    }
  });
  test('both statements on harm, with their limits', () => {
    expect(words(sheet)).toContain('can cause fetal harm');
    expect(words(sheet)).toContain('malformation: odds ratio 1.77 (1.05-2.98)');
    expect(words(sheet)).toContain(
      'In one series of 113 babies after this treatment 1 had a malformation (0.9 %, 95 % interval 0.02 to 4.8 %)',
    );
    expect(words(sheet)).toContain(
      'The label states possible fetal harm. The 109-woman series included live births only.',
    );
  });
  test('what is uncertain in two sentences, with the numbers', () => {
    const text = words(sheet);
    const part = text.slice(text.indexOf('What is uncertain') + 17, text.indexOf('What may harm'));
    expect(part.match(/[a-z)]\.(?=\s|$)/g)?.length).toBe(2);
    expect(part).toContain('95 of 148 women with it and in 15 of 26 without it');
    expect(part).toContain('75 of 112 and 4 of 11');
    expect(part).toContain('off-label');
  });
  test('declining is said, and nothing is said to be without chance', () => {
    expect(words(sheet)).toContain('You may decline, or decide to stop, at any time');
    for (const text of [sheet, discussionSheet(knowledge)]) {
      expect(words(text)).not.toMatch(/(?:^|[^.\d])0 ?%|0\/17|0 of 17|untreated 0/);
    }
  });
  test('its version, and which one it replaces', () => {
    expect(words(sheet)).toMatch(/Version 1 (?!.*replaces)/);
    expect(words(planSheet(planOf('fits-2024', '2026-12-05', 2), knowledge))).toContain(
      'Version 2 · replaces the sheet of version 1',
    );
    expect(words(sheet)).toContain('Evidence date 2026-11-22');
    expect(words(sheet)).toContain(`knowledge version ${knowledge.version}`);
    expect(words(sheet)).toContain('Printed Sun 22 Nov 2026.');
  });
  test('in the conflict band it says that the studies disagree, and keeps the typed reason to itself', () => {
    const text = words(planSheet(planOf('clinic-protocol'), knowledge));
    expect(text).toContain('The 2015 cut-off says yes, the 2024 data do not (20/36 treated, 11/15 untreated).');
    expect(text).not.toContain('Two measurements agree');
    expect(words(sheet)).not.toContain('The 2015 cut-off says yes');
  });
  test('the discreet sheet names no treatment in its title and heading', () => {
    const discreet = planSheet(plan, knowledge, { discreet: true });
    expect(discreet).toMatch(/<title>Your dates<\/title>[\s\S]*<h1>Your dates<\/h1>/);
    expect(sheet).toContain('<title>Your plan around the embryo transfer</title>');
  });
});

test.each([sheet, discussionSheet(knowledge, { printedOn: TODAY })])(
  'one document that loads nothing and runs nothing',
  (text) => {
    expect(text.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    expect(text).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|\bhref=|url\(|@import|https?:|\bon\w+=/i);
    expect(text).toContain('color-scheme: light');
    expect(unclosed(text)).toEqual([]);
  },
);

/** Elements left open, or closed out of turn. */
function unclosed(text: string): readonly string[] {
  const open: string[] = [];
  for (const [, closing, name] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (closing === '' && !['meta', 'br'].includes(name!)) open.push(name!);
    if (closing === '/' && open.pop() !== name) return [`</${name!}>`];
  }
  return open;
}

test('whatever stands in a plan is text, never markup', () => {
  const evil = '<img src=x onerror=alert(1)>"\'&';
  const text = planSheet(
    {
      ...plan,
      protocolName: evil,
      adoptedBy: evil,
      indication: evil,
      howCounted: evil,
      howToTake: [evil],
      intakes: plan.intakes.map((one) => ({ ...one, when: evil })),
      entries: plan.entries.map((one) => ({ ...one, title: evil, details: [evil] })),
    },
    knowledge,
    { clinicContact: evil },
  );
  expect(text).not.toContain('<img');
  expect(text.split('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;').length).toBeGreaterThanOrEqual(9);
});

test('the conversation sheet: continuing comes first, and as large', () => {
  const text = discussionSheet(knowledge, { printedOn: day('2026-11-22') });
  expect(text.indexOf('Continuing transfers without immunotherapy')).toBeLessThan(
    text.indexOf('Transfers with tacrolimus'),
  );
  expect(words(text)).toContain('Live birth at the fourth euploid transfer after three failures: 40 %');
  expect(words(text)).toContain('40.5 % (95 % interval 30.4 to 51.5 %)');
  expect(text).not.toMatch(/\{\w+\}/);
});

test.each([
  [0.5, 'half a milligram'],
  [1, 'one milligram'],
  [1.5, 'one and a half milligrams'],
  [2, 'two milligrams'],
  [4, 'four milligrams'],
])('%d mg: %s', (mg, text) => {
  expect(milligramsInWords(mg)).toBe(text);
});
test.each([0, -1, 0.25, 11, NaN])('refuses %d mg', (mg) => {
  expect(() => milligramsInWords(mg)).toThrow(RangeError);
});
