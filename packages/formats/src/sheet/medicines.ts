import type { Interaction } from '@nidation/core/knowledge';
import type { SheetKnowledge } from './evidence.ts';
import { html, type Html } from './html.ts';

/** Medicines and foods that change the level or add harm, from the edition's own list; each by one name. */

export function medicinesToAskAbout({ interactions }: SheetKnowledge): Html {
  const named = (action: Interaction['action']) =>
    interactions
      .filter((one) => one.action === action && !one.names.includes('grapefruit'))
      .map(({ names }) => shown(names[0]!));
  return html`<p><strong>No grapefruit</strong>, not as fruit and not as juice: it raises the level for days.</p>
    <p class="small"><strong>Never together without us:</strong> ${named('refuse').join(', ')}.</p>
    <p class="small">
      <strong>Ask first:</strong> ${named('warn').join(', ')}; anything new, also herbs and over-the-counter medicines.
    </p>`;
}

/** Names are kept in lower case; abbreviations and saints are not written so. */
const SPELLED: Readonly<Record<string, string>> = {
  nsaid: 'NSAIDs (ibuprofen and the like)',
  "st john's wort": 'St John’s wort',
  'ace inhibitor': 'ACE inhibitors',
  'angiotensin receptor blocker': 'ARBs',
  'live vaccine': 'live vaccines',
  'calcium channel blocker': 'other calcium channel blockers',
};

function shown(name: string): string {
  return SPELLED[name] ?? name;
}
