import type { Knowledge } from '@nidation/core/knowledge';
import { evidenceOf, observationOf } from '@nidation/core/pathway';
import { html, type Html } from './html.ts';

/** What is uncertain and what may harm, in words for the couple; every number computed from the edition's counts. */

export type SheetKnowledge = Pick<
  Knowledge,
  'version' | 'evidenceDate' | 'notices' | 'comparisons' | 'observations' | 'interactions'
>;

function comparisonOf({ comparisons }: SheetKnowledge, id: string) {
  const found = comparisons.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The edition has no comparison "${id}", which the sheet needs.`);
  return evidenceOf(found);
}

function observedIn({ observations }: SheetKnowledge, id: string) {
  const found = observations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The edition has no observation "${id}", which the sheet needs.`);
  return observationOf(found);
}

const counted = ({ events, total }: { readonly events: number; readonly total: number }) =>
  `${String(events)} of ${String(total)}`;

/**
 * Two plain sentences. The untreated arm of 2015 (0 of 17) is not among them: alone it misleads, and
 * it never stands on a sheet for a couple.
 */
export function uncertainty(knowledge: SheetKnowledge): Html {
  const wide = comparisonOf(knowledge, 'nakagawa2024/sacFrom10_3');
  const narrow = comparisonOf(knowledge, 'nakagawa2024/sacFrom11_8');
  return html`<p>
      Nobody knows yet whether this medicine helps: in the largest study a pregnancy was seen in ${counted(wide.first)}
      women with it and in ${counted(wide.second)} without it, and where the difference was larger
      (${counted(narrow.first)} and ${counted(narrow.second)}) it rests on only ${narrow.second.total} women without it.
    </p>
    <p>
      It is not approved for this purpose (off-label), no guideline we read recommends it, and which dose or which level
      in blood would be right is not known.
    </p>`;
}

/** Both statements on harm stand together: the label's, and the one series with its limits. */
export function harm(knowledge: SheetKnowledge): Html {
  const anomaly = observedIn(knowledge, 'nakagawa2019/anomaly').arm;
  const pooled = observedIn(knowledge, 'metaPreg/malformation').observation;
  if (anomaly === undefined) throw new Error('The series of 2019 has no counts.');
  const limits = `${anomaly.percent.toFixed(1)} %, 95 % interval ${anomaly.lowerPercent.toFixed(2)} to ${anomaly.upperPercent.toFixed(1)} %`;
  return html`<p>
      The product label says that tacrolimus can cause fetal harm. Pooled studies, mostly of women with other illnesses,
      found: ${pooled.outcome}.
    </p>
    <p>
      In one series of ${anomaly.total} babies after this treatment ${anomaly.events} had a malformation (${limits});
      only babies born alive were counted.
    </p>`;
}

/** A standing notice word for word, its places filled. */
export function notice({ notices }: SheetKnowledge, id: string, places: Readonly<Record<string, string>> = {}): string {
  const found = notices.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The edition has no notice "${id}".`);
  return found.words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole);
}
