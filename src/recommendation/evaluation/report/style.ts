/** The look of the report: paper and ink, one accent; by day and by night. */
export const STYLE = `
:root{--paper:#faf7f1;--ink:#1f1b16;--soft:#6a6156;--rule:#ddd5c6;--accent:#b3372b;--c0:#b3372b;--c1:#4a7363;--c2:#96660f;--c3:#35608f;--c4:#7b4a8c;--c5:#6a6156}
@media (prefers-color-scheme:dark){:root{--paper:#14120f;--ink:#ece5d8;--soft:#a79d8d;--rule:#38332b;--accent:#e2695a;--c0:#e2695a;--c1:#8ab8a4;--c2:#d9a441;--c3:#82aee0;--c4:#c294d3;--c5:#a79d8d}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:74rem;padding:1.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif}
:lang(zh){line-height:1.75}
h1,h2{font-family:"Songti SC","Noto Serif CJK SC","Source Han Serif SC",Georgia,serif;font-weight:600;line-height:1.25}
h1{font-size:2rem;margin:.5rem 0}
h2{font-size:1.35rem;margin:0 0 .25rem}
section{border-top:1px solid var(--rule);padding:1.75rem 0 1rem}
.note{color:var(--soft);max-width:46rem;margin:.25rem 0 1rem}
.languages{border:0;padding:0;margin:0;text-align:right}
.languages legend{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.languages input{position:absolute;opacity:0}
.languages label{padding:.35rem .7rem;cursor:pointer;color:var(--soft);border-bottom:2px solid transparent}
.languages input:checked+label{color:var(--ink);border-color:var(--accent)}
.languages input:focus-visible+label{outline:2px solid var(--accent)}
main{display:none}
body:has(#show-zh:checked) main.zh,body:has(#show-en:checked) main.en{display:block}
.plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1.25rem 2rem}
figure{margin:0;max-width:44rem}
figcaption{font-weight:600;margin-bottom:.25rem}
svg{display:block;width:100%;height:auto;font-size:12px}
svg text{fill:var(--ink);font-variant-numeric:tabular-nums}
svg .tick,svg .axis{fill:var(--soft)}
svg .grid{stroke:var(--rule)}
svg .line{fill:none;stroke-width:2}
svg .whisker{stroke:var(--ink);fill:none}
svg .mark{stroke:var(--ink);stroke-dasharray:3 3}
svg .bar{opacity:.85}
${[0, 1, 2, 3, 4, 5].map((n) => `svg .line.c${n}{stroke:var(--c${n})}svg .dot.c${n},svg .bar.c${n}{fill:var(--c${n})}.legend .c${n}::before{background:var(--c${n})}`).join('')}
figure.wide svg .bar{fill:var(--c1)}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;margin:.5rem 0 0}
.legend li::before{content:"";display:inline-block;width:.8em;height:.8em;margin-right:.45em}
.scroll{overflow-x:auto;margin-top:1rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.4rem .9rem .4rem 0;text-align:right;border-bottom:1px solid var(--rule);vertical-align:baseline}
th:first-child,.verdicts :is(th,td):last-child{text-align:left}
tbody th{font-weight:400}
small{display:block;color:var(--soft);font-size:.75rem}
tr.under-exposed td:last-child{color:var(--accent);font-weight:600}
@media print{.languages{display:none}}
`;
