import { dayInWords } from '@nidation/core/engines';
import { observationOf } from '@nidation/core/pathway';
import { harm, notice, uncertainty, type SheetKnowledge } from './evidence.ts';
import { html, type Html } from './html.ts';
import { page } from './page.ts';
import type { SheetOptions } from './planSheet.ts';

/** The sheet for a conversation before any plan: both ways in the same words and the same size. */
export function discussionSheet(knowledge: SheetKnowledge, options: SheetOptions = {}): string {
  const title = options.discreet === true ? 'For our conversation' : 'With or without treatment of the immune system';
  return page(title, [
    html`<h1>${title}</h1>
      <div class="head">
        <span>Name: <span class="line">&nbsp;</span></span
        ><strong>No plan has been made</strong>
      </div>`,
    html`<section>
      <h2>${notice(knowledge, 'decline')}</h2>
      <ul>
        ${untreated(knowledge)}
      </ul>
      <p>These women were not chosen by a Th1/Th2 ratio.</p>
    </section>`,
    html`<section>
      <h2>Transfers with tacrolimus</h2>
      ${uncertainty(knowledge)}
    </section>`,
    html`<section>
      <h2>What may harm</h2>
      ${harm(knowledge)}
      <p>${notice(knowledge, 'pregnancy')}</p>
    </section>`,
    html`<section>
      <h2>About the test</h2>
      <p>${notice(knowledge, 'immune')}</p>
    </section>`,
    QUESTIONS,
    footer(knowledge, options),
  ]);
}

const QUESTIONS = html`<section>
  <h2>What matters to you</h2>
  <p>Our questions: <span class="line">&nbsp;</span> <span class="line">&nbsp;</span></p>
  <p>We would like: ☐ to continue without it ☐ to talk again ☐ to hear more about treatment</p>
</section>`;

function footer(knowledge: SheetKnowledge, { printedOn }: SheetOptions): Html {
  const { evidenceDate, version } = knowledge;
  const printed = printedOn === undefined ? '' : ` Printed ${dayInWords(printedOn)}.`;
  return html`<p class="small">
    ${notice(knowledge, 'footer', { evidenceDate, version, adoption: 'none used, no plan' })}${printed}
  </p>`;
}

const UNTREATED: readonly string[] = [
  'gill2024/fourthTransfer',
  'gill2024/fifthTransfer',
  'pirtea2021/third',
  'rifClinicCohort2024/ongoing',
];

function untreated({ observations }: SheetKnowledge): readonly Html[] {
  return UNTREATED.flatMap((id) => {
    const observation = observations.find((one) => one.id === id);
    if (observation === undefined) return [];
    const { arm } = observationOf(observation);
    const percent = arm?.percent ?? observation.printed?.percent;
    if (percent === undefined) return [];
    const lower = arm?.lowerPercent ?? observation.printed?.lowerPercent;
    const upper = arm?.upperPercent ?? observation.printed?.upperPercent;
    const interval =
      lower === undefined || upper === undefined ? '' : ` (95 % interval ${String(lower)} to ${String(upper)} %)`;
    return [html`<li>${capital(observation.outcome)}: ${percent} %${interval}</li>`];
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
