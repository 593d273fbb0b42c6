import type { NoteSummary } from '../importReport.ts';
import { Counter, type Members } from './cohortTally.ts';
import type { CompiledMapping } from './compiledMapping.ts';
import { MET } from './conditions.ts';
import { REPEAT_NOTE } from './repeatNote.ts';
import type { Judged } from './judged.ts';

/** A text shown as a part of a count is a code of the source: short, and one of few. */
const LONGEST_PART = 40;
const MOST_PARTS = 40;

/** Contradictions inside kept rows, counted in the whole file and in each cohort. */
export class NotesTally {
  private readonly compiled: CompiledMapping;
  private readonly counters: readonly Counter[];
  private readonly parts: readonly Map<string, Counter>[];
  private readonly repeats: Counter;

  constructor(compiled: CompiledMapping) {
    this.compiled = compiled;
    this.counters = compiled.notes.map(() => new Counter(compiled.cohorts));
    this.parts = compiled.notes.map(() => new Map());
    this.repeats = new Counter(compiled.cohorts);
  }

  batch({ batch, kept, notes, repeated }: Judged, members: Members): void {
    notes.forEach((truths, n) => {
      const { byPlace } = this.compiled.notes[n]!;
      for (let i = 0; i < truths.length; i++) {
        if (truths[i] !== MET || kept[i] === 0) continue;
        this.counters[n]!.add(i, kept, members);
        if (byPlace === undefined) continue;
        const { codes, texts } = batch.columns[byPlace]!;
        this.part(n, texts[codes[i]!]!).add(i, kept, members);
      }
    });
    for (let i = 0; i < repeated.length; i++) {
      if (repeated[i] === MET && kept[i] === 1) this.repeats.add(i, kept, members);
    }
  }

  private part(note: number, text: string): Counter {
    const parts = this.parts[note]!;
    const shown = text.length > LONGEST_PART || (parts.size >= MOST_PARTS && !parts.has(text)) ? 'other' : text;
    const counter = parts.get(shown) ?? new Counter(this.compiled.cohorts);
    parts.set(shown, counter);
    return counter;
  }

  report(): readonly NoteSummary[] {
    const own = this.compiled.notes.map(({ code, says, by }, n) => ({
      code,
      says,
      ...this.counters[n]!.counts(),
      ...(by === undefined
        ? {}
        : { parts: [...this.parts[n]!].map(([value, counter]) => ({ value, ...counter.counts() })) }),
    }));
    return this.compiled.keyPlace === undefined ? [...own, { ...REPEAT_NOTE, ...this.repeats.counts() }] : own;
  }
}
