/**
 * The sheet's look: paper, in every theme and on every printer. A4 and US Letter both hold it; no
 * color carries meaning; nothing is cut by a page break.
 */
export const STYLE = `
@page { margin: 11mm 13mm; }
html { color-scheme: light; background: #fff; color: #111; }
body { font: 12pt/1.27 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; max-width: 190mm; margin: 0 auto; padding: 6mm; color: #111; background: #fff; }
h1 { font-size: 19pt; line-height: 1.15; margin: 0 0 1mm; }
h2 { font-size: 13.5pt; margin: 2.4mm 0 0.6mm; border-bottom: 0.4mm solid #111; break-after: avoid; }
p { margin: 0.6mm 0; }
ul { margin: 0.6mm 0; padding-left: 6mm; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.7mm 3mm 0.7mm 0; border-bottom: 0.2mm solid #999; }
td.day { white-space: nowrap; font-weight: 600; }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1mm 6mm; }
.dose { border: 0.7mm solid #111; padding: 2mm 3mm; margin: 2mm 0; break-inside: avoid; }
.dose strong { font-size: 17pt; }
.call { border: 0.7mm solid #111; padding: 0 3mm 1.5mm; margin: 3mm 0 0; break-inside: avoid; }
.call h2 { margin-top: 1.5mm; }
.line { display: inline-block; min-width: 52mm; border-bottom: 0.3mm solid #111; }
.small { font-size: 10pt; line-height: 1.25; }
section { break-inside: avoid; }
@media print { body { max-width: none; padding: 0; } }
`;
