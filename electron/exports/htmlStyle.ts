// The look of the HTML report, for screens light and dark and for paper.
import { mostLanes } from './htmlMarks.ts';

const laneStep = 4;

const lanes = Array.from({ length: mostLanes }, (_, lane) => `.n${lane}{padding-bottom:${1 + lane * laneStep}px}`).join(
  '\n',
);

/** Colours are checked before they are written into the sheet. */
export const safeColour = (colour: string | undefined): string =>
  colour !== undefined && /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#7a7f87';

export const htmlStyle = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1d21;--muted:#5a5e66;--line:#d8d8d4;--tint:24%;--inner:14%}
@media (prefers-color-scheme:dark){:root{--paper:#1c1e22;--ink:#ececea;--muted:#a6aab2;--line:#3b3f46;--tint:28%;--inner:12%}}
*{box-sizing:border-box}
body{max-width:52rem;margin:0 auto;padding:2rem 1.25rem 4rem;font:1rem/1.5 system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
h1{margin:0 0 .25rem;font-size:1.5rem}
h2{margin:0 0 .25rem;font-size:1.25rem}
.facts{margin:0 0 1rem;font-size:.875rem;color:var(--muted)}
.legend{display:flex;flex-wrap:wrap;gap:.35rem .75rem;margin:1.25rem 0;padding:.75rem 1rem;list-style:none;border:1px solid var(--line);border-radius:.5rem}
.legend label{display:inline-flex;gap:.4rem;align-items:center;font-size:.875rem}
.key{padding:0 .4rem;background:color-mix(in srgb,var(--c) var(--tint),transparent);border-bottom:3px solid var(--c);border-radius:2px 2px 0 0}
nav ol{columns:16rem;font-size:.875rem}
a{color:inherit}
article{margin-top:2.5rem;padding-top:1.5rem;border-top:1px solid var(--line)}
.text{white-space:pre-wrap;tab-size:4;unicode-bidi:plaintext;line-height:calc(1.65em + var(--lanes,1)*${laneStep}px)}
.m{color:inherit;background:color-mix(in srgb,var(--c) var(--tint),transparent);border-bottom:2px solid var(--c);border-radius:2px 2px 0 0}
.m .m{background:color-mix(in srgb,var(--c) var(--inner),transparent)}
.m>small{margin:0 .25em;font-size:.65em;font-weight:600;user-select:none;-webkit-user-select:none}
${lanes}
table{width:100%;margin-top:1.25rem;border-collapse:collapse;font-size:.875rem}
caption{padding-bottom:.35rem;font-weight:600;text-align:start}
th,td{padding:.3rem .5rem;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}
th{font-weight:600;color:var(--muted)}
.number{text-align:end;font-variant-numeric:tabular-nums}
@media print{
:root{color-scheme:light;--paper:#fff;--ink:#000;--muted:#444;--line:#bbb;--tint:24%;--inner:14%}
body{max-width:none;padding:0;font-size:10pt}
.m,.key{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.legend input{display:none}
h2,caption{break-after:avoid}
tr{break-inside:avoid}
}
`;

/** A label's colour, and the rule that takes its marks away while its box in the legend is not ticked. */
export const labelRules = (index: number, colour: string | undefined): string =>
  `.l${index}{--c:${safeColour(colour)}}\n` +
  `body:has(#show-${index}:not(:checked)) .m.l${index}{background:none;border-color:transparent}\n` +
  `body:has(#show-${index}:not(:checked)) .m.l${index}>small{display:none}\n`;
