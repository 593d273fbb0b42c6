import { dayInWords, type CalendarDay } from '@nidation/core/engines';
import type { CalendarEntry, Intake, Plan } from '@nidation/core/pathway';
import { harm, notice, uncertainty, type SheetKnowledge } from './evidence.ts';
import { html, NOTHING, type Html } from './html.ts';
import { medicinesToAskAbout } from './medicines.ts';
import { milligramsInWords } from './numberWords.ts';
import { page } from './page.ts';

export interface SheetOptions {
  /** The heading names no treatment; the medicine itself is still named where the dose stands. */
  readonly discreet?: boolean;
  /** Whom to call, as the clinic writes it; a line to write on where absent. */
  readonly clinicContact?: string;
  /** Her Th1/Th2 ratio as compared, for the notice beside the dose. */
  readonly ratio?: number;
  readonly printedOn?: CalendarDay;
}

/**
 * The couple's sheet of one issued plan: one self-contained page to print, no script, no request.
 *
 * It holds no name: there is a line to write it on.
 */
export function planSheet(plan: Plan, knowledge: SheetKnowledge, options: SheetOptions = {}): string {
  const title = options.discreet === true ? 'Your dates' : 'Your plan around the embryo transfer';
  return page(title, [
    heading(plan, title),
    dose(plan, knowledge, options),
    html`<section>
      <h2>Your days</h2>
      ${days(plan)}
      <p class="small">${plan.howCounted}</p>
    </section>`,
    startQuestion(plan),
    html`<section>
      <h2>How to take it</h2>
      ${bullets(plan.howToTake)}${FORGOTTEN}
    </section>`,
    callAtOnce(options),
    html`<section>
      <h2>Ask us before any of these</h2>
      ${medicinesToAskAbout(knowledge)}
    </section>`,
    html`<section>
      <h2>What is uncertain</h2>
      ${uncertainty(knowledge)}${conflict(plan, knowledge)}
    </section>`,
    html`<section>
      <h2>What may harm</h2>
      ${harm(knowledge)}
      <p>${notice(knowledge, 'pregnancy')}</p>
    </section>`,
    html`<p>
      You may decline, or decide to stop, at any time; tell us first. Transfers then continue without this medicine, and
      we care for you as before.
    </p>`,
    footer(plan, knowledge, options),
  ]);
}

function heading(plan: Plan, title: string): Html {
  const replaces =
    plan.supersedes === undefined
      ? ''
      : ` · replaces the sheet of version ${String(plan.supersedes)}: throw that one away`;
  return html`<h1>${title}</h1>
    <div class="head">
      <span>Name: <span class="line">&nbsp;</span></span
      ><strong>Version ${plan.version}${replaces}</strong>
    </div>`;
}

function dose(plan: Plan, knowledge: SheetKnowledge, { ratio }: SheetOptions): Html {
  const words = milligramsInWords(plan.dose.allowed);
  const places = { protocol: plan.protocolName, ...(ratio === undefined ? {} : { ratio: String(ratio) }) };
  const source = notice(knowledge, 'dose', places).replace(' for ratio {ratio}', '');
  return html`<div class="dose">
    <p><strong>Tacrolimus ${plan.dose.allowed} mg a day</strong> (${words} a day)</p>
    ${plan.intakes.map(intakeLine)}
    <p>Why: ${plan.indication}.</p>
    <p class="small">${source}</p>
  </div>`;
}

function intakeLine({ when, mg, capsules }: Intake): Html {
  const counts = capsules.map(
    ({ count, strengthMg }) => `${String(count)} capsule${count === 1 ? '' : 's'} of ${String(strengthMg)} mg`,
  );
  return html`<p>${counts.join(' and ')} (${mg} mg) ${when}</p>`;
}

function days(plan: Plan): Html {
  const entries = plan.entries.filter(({ audience }) => audience !== 'clinic');
  return html`<table>
    <tbody>
      ${entries.map(dayRow)}
    </tbody>
  </table>`;
}

function dayRow({ day, title, kind, details }: CalendarEntry): Html {
  // A level is drawn before the dose: the couple has to know it on that morning.
  const first = kind === 'level' ? details.find((line) => !line.includes('[default')) : undefined;
  return html`<tr>
    <td class="day">${dayInWords(day)}</td>
    <td>${title}${first === undefined ? NOTHING : html`<br /><span class="small">${first}</span>`}</td>
  </tr>`;
}

function startQuestion({ firstDoseDay, lastDoseDay, dosingDays }: Plan): Html {
  return html`<section>
    <h2>Before you go, please answer</h2>
    <p>On which day do you take the first capsule? <span class="line">&nbsp;</span></p>
    <p class="small">
      It is ${dayInWords(firstDoseDay)}. The last one is ${dayInWords(lastDoseDay)}: ${dosingDays} days, the first and
      the last included.
    </p>
  </section>`;
}

const FORGOTTEN = html`<p>
  Forgot a dose? Do not take two doses at once; call us. Do not stop and do not go on longer without telling us. After a
  positive test, going on is a new decision that we take together.
</p>`;

const REASONS_TO_CALL: readonly string[] = [
  'Fever of 38.0 °C or more, or any sign of infection',
  'Blood pressure of 160/110 or more, strong headache or trouble seeing',
  'Trouble breathing, swelling of the face, or a rash after a capsule',
  'Vomiting or diarrhea that does not stop, or much less urine than usual',
  'Another doctor prescribes a new medicine, above all against fungi, bacteria or viruses',
  'You took too many capsules, or the wrong strength',
];

function callAtOnce({ clinicContact }: SheetOptions): Html {
  const contact =
    clinicContact === undefined ? html`<span class="line">&nbsp;</span>` : html`<strong>${clinicContact}</strong>`;
  return html`<div class="call">
    <h2>Call at once: ${contact}</h2>
    ${bullets(REASONS_TO_CALL)}
    <p class="small">In an emergency call the emergency number first.</p>
  </div>`;
}

function conflict({ conflictReason }: Plan, knowledge: SheetKnowledge): Html {
  return conflictReason === undefined
    ? NOTHING
    : html`<p>Your test result lies where the studies disagree: ${notice(knowledge, 'conflictBand')}</p>`;
}

function bullets(lines: readonly string[]): Html {
  return html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

function footer(plan: Plan, knowledge: SheetKnowledge, { printedOn }: SheetOptions): Html {
  const adoption = `${plan.protocolName}, by ${plan.adoptedBy} on ${dayInWords(plan.adoptedOn)}`;
  const places = { evidenceDate: knowledge.evidenceDate, version: knowledge.version, adoption };
  const printed = printedOn === undefined ? '' : ` Printed ${dayInWords(printedOn)}.`;
  return html`<p class="small">
    Plan version ${plan.version}. ${notice(knowledge, 'footer', places)}${printed} The list of reasons to call and the
    rule for a forgotten dose are project defaults and need clinical sign-off.
  </p>`;
}
