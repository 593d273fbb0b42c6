import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * `node answers.mjs FOLDER` reads couples from standard input and prints what the built edition in that folder
 * answers, question by question. Run once for each edition, each in a process of its own.
 */
const folder = process.argv[2] ?? '.';
const door = (/** @type {string} */ path) => import(pathToFileURL(join(folder, path)).href);
const [{ readCaseFile }, { assess }, { knowledge }] = await Promise.all([
  door('packages/formats/dist/case-file/index.js'),
  door('packages/core/dist/pathway/index.js'),
  door('packages/core/dist/knowledge/index.js'),
]);

/** @param {any} value @returns {string} */
function dose({ dose: one, doseChoices }) {
  const doses = one === undefined ? (doseChoices ?? []) : [one];
  return doses.length === 0 ? '' : `, ${doses.map((/** @type {any} */ { allowed }) => `${allowed} mg`).join(' or ')}`;
}

/** @param {string} text @returns {Record<string, string>} */
function answersTo(text) {
  const read = readCaseFile(text);
  if (read.kind === 'faults') return { 'the case file': 'refused' };
  const answer = assess(read.case, knowledge);
  return Object.fromEntries([
    ['RIF', answer.implantationFailure.level],
    ['Th1/Th2 ratio', answer.ratio.level],
    ...answer.protocols.map((/** @type {any} */ { id, level, value }) => [id, `${level}${dose(value)}`]),
    ...[...answer.investigations, ...answer.interventions].map((/** @type {any} */ { id, level }) => [id, level]),
    ...answer.cautions.map((/** @type {any} */ { item, truth }) => [`warning ${item.id}`, truth]),
    [
      'refused by',
      answer.stopItems
        .filter((/** @type {any} */ { truth }) => truth === 'met')
        .map((/** @type {any} */ { item }) => item.id)
        .join(', ') || 'nothing',
    ],
  ]);
}

const couples = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(couples.map((/** @type {any} */ { text }) => answersTo(text))));
