import type { GroupReport } from '../importReport.ts';
import { Counter, type Members } from './cohortTally.ts';
import type { CompiledMapping } from './compiledMapping.ts';
import { MET } from './conditions.ts';
import type { Judged } from './judged.ts';

/** Groups shown beside each other: their rows and, where an outcome is named, those who reached it. */
export class ComparisonTally {
  private readonly compiled: CompiledMapping;
  private readonly groups: readonly (readonly { readonly rows: Counter; readonly events: Counter }[])[];

  constructor(compiled: CompiledMapping) {
    this.compiled = compiled;
    const counter = (): Counter => new Counter(compiled.cohorts);
    this.groups = compiled.comparisons.map(({ groups }) => groups.map(() => ({ rows: counter(), events: counter() })));
  }

  batch({ view, kept, fields }: Judged, members: Members): void {
    this.compiled.comparisons.forEach(({ where, groups, outcome }, c) => {
      const among = where?.(view);
      const reached = outcome === undefined ? undefined : fields.get(outcome);
      groups.forEach((holds, g) => {
        const truths = holds(view);
        const { rows, events } = this.groups[c]![g]!;
        for (let i = 0; i < truths.length; i++) {
          if (truths[i] !== MET || kept[i] === 0 || (among !== undefined && among[i] !== MET)) continue;
          rows.add(i, kept, members);
          if (reached?.values[reached.codes[i]!] === true) events.add(i, kept, members);
        }
      });
    });
  }

  report(): readonly GroupReport[] {
    return (this.compiled.mapping.comparisons ?? []).map(({ code, says, groups, outcome }, c) => ({
      code,
      says,
      ...(outcome === undefined ? {} : { outcome }),
      groups: groups.map(({ label }, g) => {
        const { rows, events } = this.groups[c]![g]!;
        return { label, rows: rows.counts(), ...(outcome === undefined ? {} : { events: events.counts() }) };
      }),
    }));
  }
}
