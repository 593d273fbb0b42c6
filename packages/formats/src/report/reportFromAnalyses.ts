import { escaped, html, type Html, NOTHING } from '../sheet/html.ts';
import type { ReportFrame, ReportPart } from './report.ts';
import { bullets, figureHtml, methodsHtml, outcomesHtml, paragraphs, partHtml } from './reportParts.ts';
import { REPORT_STYLE } from './reportStyle.ts';

/**
 * A report as one HTML document: nothing is loaded, nothing runs, equal input gives equal bytes.
 *
 * The answer stands first, then who was looked at and who left, what was counted, each part with its warnings before
 * its tables and figures, the procedures with their papers, the limits, and how to make the report again.
 *
 * @throws {RangeError} when two figures have the same id, a table row has more or fewer cells than headers, or the
 *   answer, the limits or an outcome's denominator are missing
 */
export function reportFromAnalyses(frame: ReportFrame, parts: readonly ReportPart[]): string {
  demandWhole(frame, parts);
  const attrition = frame.attrition === undefined ? NOTHING : figureHtml(frame.attrition);
  const body = [
    html`<h1 dir="auto">${frame.title}</h1>`,
    html`<div class="answer" role="region" aria-label="Answer">${paragraphs(frame.answer)}</div>`,
    html`<section>
      <h2>Who was looked at</h2>
      ${paragraphs([frame.cohort])}${attrition}
    </section>`,
    html`<section>
      <h2>What was counted</h2>
      ${outcomesHtml(frame.outcomes)}
    </section>`,
    ...parts.map(partHtml),
    html`<section>
      <h2>Warnings</h2>
      ${warningSummary(parts)}
    </section>`,
    html`<section>
      <h2>Methods</h2>
      ${methodsHtml(parts)}
    </section>`,
    html`<section>
      <h2>Limits</h2>
      ${bullets(frame.limits)}
    </section>`,
    html`<section>
      <h2>How to make this report again</h2>
      ${origin(frame)}
    </section>`,
  ];
  return documentOf(frame.title, body);
}

/** All codes on one list, so that none is missed between the figures. */
function warningSummary(parts: readonly ReportPart[]): Html {
  const all = parts.flatMap((part) => part.warnings.map(({ code, says }) => `${code} (${part.title}): ${says}`));
  return all.length === 0 ? html`<p>No rule fired.</p>` : bullets(all);
}

function origin({ software, knowledge, seed, inputDigest, rerun, madeOn }: ReportFrame): Html {
  const line = (term: string, value: string): Html =>
    html`<dt>${term}</dt>
      <dd><code>${value}</code></dd>`;
  return html`<dl>
      ${[
        line('Software', software),
        line('Knowledge', knowledge),
        line('Seed', seed === undefined ? 'none: nothing was drawn at random' : String(seed)),
        line('Digest of the input', inputDigest),
        ...(madeOn === undefined ? [] : [line('Made on', madeOn)]),
        line('Again', rerun),
      ]}
    </dl>
    <p>The same input, seed and versions give the same bytes.</p>`;
}

function documentOf(title: string, body: readonly Html[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light">
<title>${escaped(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
${body.map(({ text }) => text).join('\n')}
</main>
</body>
</html>
`;
}

function demandWhole(frame: ReportFrame, parts: readonly ReportPart[]): void {
  if (frame.answer.length === 0) throw new RangeError('A report says its answer first: there is none.');
  if (frame.limits.length === 0) throw new RangeError('A report says its limits: there are none.');
  for (const { name, definition, denominator } of frame.outcomes) {
    if (definition.trim() === '' || denominator.trim() === '') {
      throw new RangeError(`Outcome ${name}: definition and denominator are both said.`);
    }
  }
  const figures = [
    ...(frame.attrition === undefined ? [] : [frame.attrition]),
    ...parts.flatMap((part) => part.figures),
  ];
  const ids = new Set<string>();
  for (const { id } of figures) {
    if (ids.has(id)) throw new RangeError(`Two figures have the id ${id}.`);
    ids.add(id);
  }
  for (const { caption, headers, rows } of parts.flatMap((part) => part.tables)) {
    if (rows.some((row) => row.length !== headers.length)) {
      throw new RangeError(`Table ${caption}: every line has ${String(headers.length)} cells.`);
    }
  }
}
