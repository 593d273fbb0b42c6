import type { Facts } from '../../case/facts.ts';
import type { DoseBand, DoseRule } from '../../knowledge/protocols/protocol.ts';
import { inMilligrams } from '../../engines/quantities/units.ts';
import type { Change } from '../why.ts';
import type { DecisionInput } from './protocolDecision.ts';
import { bandFor, decide } from './protocolDecision.ts';
import { CONFLICT_FROM, CONFLICT_TO } from './th1Th2Ratio.ts';

/** The smallest step in which a ratio is told apart here. */
const STEP = 0.01;

/**
 * The nearest ratio, upward and downward, with which this protocol would answer otherwise: another
 * level, or another dose. The probe is handed back as it came.
 */
export function ratioChanges(probe: DecisionInput, facts: Facts): Change[] {
  const { cutOffRatio, dose, ratio } = probe;
  if (cutOffRatio === undefined) return [];
  const edges = edgesOf(dose, cutOffRatio);
  const now = answerAt(probe, ratio);
  const found: Change[] = [];
  const turnsAt = (to: number): boolean => {
    const becomes = answerAt(probe, to);
    if (becomes === now) return false;
    found.push({ fact: 'th1Th2Ratio', label: 'Th1/Th2 ratio', from: facts.th1Th2Ratio, to, becomes });
    return true;
  };
  if (ratio === undefined) {
    turnsAt(edges.at(-1)!);
    probe.ratio = ratio;
    return found;
  }
  for (const edge of edges) if (edge > ratio && turnsAt(edge)) break;
  for (let i = edges.length - 1; i >= 0; i -= 1) {
    if (edges[i]! <= ratio && turnsAt(Math.round((edges[i]! - STEP) * 100) / 100)) break;
  }
  probe.ratio = ratio;
  return found;
}

const edgesKnown = new WeakMap<DoseRule, readonly number[]>();

/** Where the answer can turn: the cut-off, the bands' edges, the conflict band's. Rising. */
function edgesOf(dose: DoseRule, cutOffRatio: number): readonly number[] {
  let edges = edgesKnown.get(dose);
  if (edges === undefined) {
    const all = new Set([cutOffRatio, ...(dose.kind === 'bands' ? dose.bands.map(({ fromRatio }) => fromRatio) : [])]);
    if (cutOffRatio < CONFLICT_TO) all.add(Math.max(cutOffRatio, CONFLICT_FROM)).add(CONFLICT_TO);
    edges = [...all].sort((a, b) => a - b);
    edgesKnown.set(dose, edges);
  }
  return edges;
}

/** Level and dose in words, as they would be with another ratio. */
function answerAt(probe: DecisionInput, ratio: number | undefined): string {
  probe.ratio = ratio;
  const level = decide(probe);
  if (level !== 'fits protocol' || probe.dose.kind !== 'bands') return level;
  const band = bandFor(probe.dose.bands, ratio);
  return band === undefined ? level : fitWords(band);
}

const fitsInWords = new WeakMap<DoseBand, string>();

function fitWords(band: DoseBand): string {
  let words = fitsInWords.get(band);
  if (words === undefined) fitsInWords.set(band, (words = `fits protocol: ${inMilligrams(band.dailyDose)} a day`));
  return words;
}
