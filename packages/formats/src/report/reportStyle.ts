/** A report's look: paper, on screen too. A4 and US Letter both hold it; pages are numbered where the printer's program can. */
export const REPORT_STYLE = `
@page { margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; } }
html { color-scheme: light; background: #fff; color: #1b2226; }
body { font: 11pt/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; max-width: 182mm; margin: 0 auto; padding: 6mm; }
h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 2mm; }
h2 { font-size: 14pt; margin: 7mm 0 1.5mm; border-bottom: 0.4mm solid #1b2226; break-after: avoid; }
h3 { font-size: 11.5pt; margin: 4mm 0 1mm; break-after: avoid; }
p, ul, dl { margin: 1mm 0; }
ul { padding-inline-start: 6mm; }
table { border-collapse: collapse; width: 100%; margin: 2mm 0 4mm; font-size: 10pt; }
caption { text-align: start; font-weight: 600; padding: 1mm 0; }
th, td { text-align: start; vertical-align: top; padding: 0.8mm 3mm 0.8mm 0; border-bottom: 0.2mm solid #7d868c; overflow-wrap: anywhere; }
tbody th { font-weight: 400; }
thead { display: table-header-group; }
tr, figure svg, .answer, .warning { break-inside: avoid; }
figure { margin: 3mm 0; }
figure svg { display: block; max-width: 100%; height: auto; }
figcaption { font-size: 10pt; }
.answer { border: 0.7mm solid #1b2226; padding: 2mm 4mm; font-size: 12pt; }
.warning { border-inline-start: 1.2mm solid #a3213a; padding-inline-start: 3mm; margin: 2mm 0; }
dt { font-weight: 600; }
dd { margin: 0 0 1.5mm; }
code { font: 9.5pt ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
.small { font-size: 9.5pt; color: #535e66; }
@media print { body { max-width: none; padding: 0; } }
`;
