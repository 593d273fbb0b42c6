import type { MalformedFile } from './malformedFiles.ts';

/** Files that are wrong as text: encodings, JSON that is none, numbers no JSON has. */

export function textFaults(good: string): readonly MalformedFile[] {
  const after = (from: string, to: string) => good.replace(from, to);
  const utf16 = good.replace(/[^]/g, '$&\0');
  const whole: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['only spaces', ' \n\t '],
    ['a byte order mark', `\uFEFF${good}`],
    ['UTF-16 read as UTF-8', utf16],
    ['a zero byte at the end', `${good}\0`],
    ['a character that was not UTF-8', after('"asOf"', '"asOf\uFFFD"')],
    ['a list of cases', `[${good}]`],
    ['text', '"nidation/case/1"'],
    ['a number', '36'],
    ['true', 'true'],
    ['null', 'null'],
    ['two objects', `${good}${good}`],
    ['JSON Lines', `${JSON.stringify(JSON.parse(good))}\n${JSON.stringify(JSON.parse(good))}\n`],
    ['text after the object', `${good}end`],
    ['a line comment', after('{', '{ // a couple\n')],
    ['a block comment', after('{', '{ /* a couple */')],
    ['an open comment', `${good}/* `],
    ['a trailing comma in an object', after('"ageYears": 33', '"ageYears": 33,')],
    ['a trailing comma in a list', good.replace(/\](?=\s*\})/, ',]')],
    ['a missing comma', after('"2026-11-22",', '"2026-11-22"')],
    ['two commas', after('"2026-11-22",', '"2026-11-22",,')],
    ['a missing colon', after('"asOf":', '"asOf"')],
    ['a missing value', after('"2026-11-22",', ',')],
    ['single quotes', good.replaceAll('"', "'")],
    ['field names without quotes', after('"asOf"', 'asOf')],
    ['an open text', after('"2026-11-22"', '"2026-11-22')],
    ['a line break in text', after('"2026-11-22"', '"2026-\n11-22"')],
    ['a tab in text', after('"2026-11-22"', '"2026-\t11-22"')],
    ['a wrong escape', after('"2026-11-22"', '"2026\\-11-22"')],
    ['a short \\u', after('"2026-11-22"', '"\\u00"')],
    ['NaN', after('33', 'NaN')],
    ['Infinity', after('33', 'Infinity')],
    ['undefined', after('33', 'undefined')],
    ['None', after('33', 'None')],
    ['TRUE', after('33', 'TRUE')],
    ['a leading zero', after('33', '033')],
    ['a plus sign', after('33', '+33')],
    ['no digit before the point', after('33', '.33')],
    ['no digit after the point', after('33', '33.')],
    ['no digit in the exponent', after('33', '33e')],
    ['a decimal comma', after('33', '33,5')],
    ['a hexadecimal number', after('33', '0x21')],
    ['a lone minus', after('33', '-')],
    ['too deep', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`],
    ['far too deep', '['.repeat(200_000)],
    ['too large', good.replace('{', `{${' '.repeat(1_000_001)}`)],
    ...[0.2, 0.4, 0.6, 0.8, 0.95].map(
      (part) => [`cut off at ${String(part)}`, good.slice(0, Math.floor(good.trimEnd().length * part))] as const,
    ),
  ];
  return [
    ...whole.map(([name, text]): MalformedFile => ({ name, text, planted: [''], structural: false })),
    at('a field twice', after('"woman": {', '"woman": {}, "woman": {'), 'woman'),
    at('a field twice, deep', after('"ageYears": 33', '"ageYears": 33, "ageYears": 34'), 'woman.ageYears'),
    at('a number too large for any', after('33', '1e999'), 'woman.ageYears'),
    at('a number too small for any', after('33', '-1e999'), 'woman.ageYears'),
    at('half a character', after('"2026-11-22"', '"\\ud800"'), 'asOf'),
    at('__proto__', after('"woman": {', '"__proto__": { "polluted": true }, "woman": {'), '…'),
    at('constructor', after('"woman": {', '"constructor": { "polluted": true }, "woman": {'), 'constructor'),
    at('a name as a field', after('"woman": {', '"Jane Q. Public": 1, "woman": {'), '…'),
    at('fields that JavaScript has', after('"woman": {', '"toString": 1, "woman": {'), 'toString'),
    at('another format', after('nidation/case/1', 'nidation/case/2'), 'schema'),
    at('a format of somebody else', after('nidation/case/1', 'http://hl7.org/fhir'), 'schema'),
  ];
}

function at(name: string, text: string, path: string): MalformedFile {
  return { name, text, planted: [path], structural: false };
}
