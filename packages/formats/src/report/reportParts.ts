import type { Figure } from '@nidation/core/registry';
import { figureSvg } from '../figures/figureSvg.ts';
import { Html, html, NOTHING } from '../sheet/html.ts';
import { methodReferences } from './methodReferences.ts';
import type { OutcomeDefinition, ReportPart, ReportTable, ReportWarning } from './report.ts';

/** Longer tables are cut, and say how many lines they leave out: the exported table has them all. */
const MOST_ROWS = 60;

export function paragraphs(sentences: readonly string[]): readonly Html[] {
  return sentences.map((sentence) => html`<p dir="auto">${sentence}</p>`);
}

export function bullets(lines: readonly string[]): Html {
  return html`<ul>
    ${lines.map((line) => html`<li dir="auto">${line}</li>`)}
  </ul>`;
}

export function tableHtml({ caption, headers, rows }: ReportTable): Html {
  const left = rows.length - MOST_ROWS;
  const shown = rows.slice(0, MOST_ROWS);
  const note = left > 0 ? html`<p class="small">${left} more lines stand in the exported table.</p>` : NOTHING;
  return html`<table>
      <caption dir="auto">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${headers.map((header) => html`<th scope="col" dir="auto">${header}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${shown.map(rowHtml)}
      </tbody>
    </table>
    ${note}`;
}

function rowHtml(cells: readonly string[]): Html {
  const [first = '', ...rest] = cells;
  return html`<tr>
    <th scope="row" dir="auto">${first}</th>
    ${rest.map((cell) => html`<td dir="auto">${cell}</td>`)}
  </tr>`;
}

/** The drawing, what is seen, and the same numbers as a table. */
export function figureHtml(figure: Figure): Html {
  const caption = `Data of the figure: ${figure.title}`;
  return html`<figure>
      ${new Html(figureSvg(figure, 'page'))}
      <figcaption dir="auto">${figure.description}</figcaption>
    </figure>
    ${tableHtml({ caption, ...figure.table })}`;
}

export function warningHtml({ code, rule, says, settledBy }: ReportWarning): Html {
  return html`<div class="warning">
    <p dir="auto"><strong>${code}</strong> ${says}</p>
    <p dir="auto">What would settle it: ${settledBy}</p>
    <p class="small" dir="auto">Rule: ${rule}</p>
  </div>`;
}

export function outcomesHtml(outcomes: readonly OutcomeDefinition[]): Html {
  return tableHtml({
    caption: 'Outcomes are distinct and never mixed',
    headers: ['Outcome', 'Definition', 'Denominator'],
    rows: outcomes.map(({ name, definition, denominator }) => [name, definition, denominator]),
  });
}

export function partHtml({ title, sentences, tables, figures, warnings }: ReportPart): Html {
  return html`<section>
    <h2 dir="auto">${title}</h2>
    ${paragraphs(sentences)} ${warnings.map(warningHtml)} ${tables.map(tableHtml)} ${figures.map(figureHtml)}
  </section>`;
}

/** Every procedure once, in the order of first use, with its paper. */
export function methodsHtml(parts: readonly ReportPart[]): Html {
  const names = [...new Set(parts.flatMap(({ methods }) => methods))];
  if (names.length === 0) return html`<p>No procedure was used: the report shows counts only.</p>`;
  return bullets(names.map(methodWords));
}

function methodWords(name: string): string {
  const papers = methodReferences(name);
  return papers.length === 0 ? `${name}. No reference on file.` : `${name}. ${papers.join('; ')}.`;
}
