import { createHash } from 'node:crypto';

/** Phones first; light and dark as the device is; on paper as it is. */
export const style = `
:root{color-scheme:light dark;--page:#f3f6f6;--paper:#fff;--text:#13262c;--muted:#47595f;--line:#d9e1e2;--mark:#0b5563;--track:#e6ecee;--good:#1a7446;--bad:#a61b29}
@media (prefers-color-scheme:dark){:root{--page:#0d181c;--paper:#142329;--text:#e7eff0;--muted:#a9bbc0;--line:#2a3d44;--mark:#74c7cf;--track:#26383f;--good:#6fcf97;--bad:#ff8f8a}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:46rem;margin:0 auto;padding:1rem}
header{display:flex;justify-content:space-between;gap:1rem;align-items:center;font-size:.9rem;color:var(--muted)}
header a{color:var(--mark);padding:.6rem 0}
section{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;padding:1rem;margin:.75rem 0}
.outcome{border-left:.5rem solid var(--bad)}
.outcome.matches{border-left-color:var(--good)}
.outcome h1{margin:0 0 .25rem;font-size:1.6rem;line-height:1.2}
.outcome h1 span{color:var(--bad)}
.outcome.matches h1 span{color:var(--good)}
p{margin:.25rem 0}
h2{font-size:1.35rem;line-height:1.25;margin:0;overflow-wrap:anywhere}
h3{font-size:1.05rem;margin:0 0 .5rem}
h4{font-size:.95rem;margin:1rem 0 .25rem}
.standing{border:1px solid var(--bad);border-radius:.5rem;padding:.5rem .75rem;margin:.75rem 0;font-weight:600}
.muted{color:var(--muted);font-size:.9rem}
.score{display:flex;flex-wrap:wrap;gap:.25rem 2rem;align-items:center}
.score strong{font-size:3rem;line-height:1.1;letter-spacing:-.02em}
.grade{font-size:1.6rem;font-weight:800;border:2px solid var(--mark);border-radius:.5rem;padding:.1rem .9rem}
dl{margin:.5rem 0 0;display:grid;grid-template-columns:minmax(9rem,1fr) minmax(0,auto);gap:.25rem 1rem}
dt{color:var(--muted)}
dd{margin:0;font-weight:600;text-align:right}
ol,ul{margin:0;padding-left:1.25rem}
li{margin:.4rem 0}
section>svg{display:block;width:100%;height:.75rem;margin:.15rem 0 .7rem;overflow:visible}
.track{fill:var(--track)}
.bar{fill:var(--mark)}
.hollow{fill:var(--paper);stroke:var(--mark);stroke-width:2}
.median{fill:var(--paper);stroke:var(--text);stroke-width:1.5}
.line{display:flex;justify-content:space-between;gap:1rem}
.line b{white-space:nowrap}
code{overflow-wrap:anywhere;font-size:.85rem}
@media print{body{background:#fff}section{break-inside:avoid}}
`;

const digest = createHash('sha256').update(style).digest('base64');

/** No script, nothing from anywhere, and of styles only this one. */
export const contentPolicy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
