/** The page's only style; it names no font file and no address. */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1b1f24; --quiet: #5b6570; --line: #dfe3e8; --inset: #f5f6f8;
  --good: #17754a; --bad: #bf2a1e; --bad-soft: #fdf0ee; --warn: #8f5b00; --link: #1f5fbf;
  --bar: #a9c1e6; --bar-part: #d3e0f4; --bar-bad: #e98b81; --bar-stopped: #d9c48f;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --ink: #e4e8ec; --quiet: #98a3ae; --line: #2c333a; --inset: #1d2227;
    --good: #5cc490; --bad: #ff8a7d; --bad-soft: #2b1b1a; --warn: #e2b353; --link: #86b3f5;
    --bar: #3b5d8f; --bar-part: #29405f; --bar-bad: #9c3d34; --bar-stopped: #6d5c2c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 64rem; padding: 2.25rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; -webkit-text-size-adjust: 100%;
}
h1, h2, h3, p, ul, ol, dl, dd, pre, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); }
code, pre { font-family: var(--mono); font-size: .875em; }
small, .quiet, .meta { color: var(--quiet); }
small, .meta { font-size: .875rem; }
.of { color: var(--quiet); }
h1 { font-size: clamp(1.9rem, 5vw, 2.6rem); line-height: 1.15; font-weight: 650; letter-spacing: -.018em; margin: .25rem 0 .75rem; text-wrap: balance; }
.bad h1 { color: var(--bad); } .good h1 { color: var(--good); } .unsure h1 { color: var(--warn); }
h2 { font-size: 1.125rem; font-weight: 650; margin: 3rem 0 .75rem; }
h3 { font-size: 1rem; font-weight: 600; display: flex; gap: .5rem; align-items: baseline; }
h3 .points { margin-left: auto; }
.lead { font-size: 1.1875rem; line-height: 1.45; max-width: 46rem; text-wrap: pretty; }
.cause + .cause { margin-top: 1.75rem; }
.place { margin-top: .5rem; } .place code { font-size: .9375rem; }
.hint { margin-top: .5rem; max-width: 46rem; }
.hint b { font-weight: 600; color: var(--quiet); margin-right: .35rem; }
pre { white-space: pre-wrap; line-height: 1.5; }
pre.log, .earlier pre, .comparison pre { background: var(--inset); border-radius: 6px; padding: .75rem .9rem; }
pre.log { margin-top: .9rem; }
pre.log b, .earlier pre b { color: var(--bad); font-weight: 600; }
.earlier { margin-top: .9rem; } .earlier[open] + pre.log { margin-top: .25rem; }
summary { cursor: pointer; color: var(--quiet); font-size: .9375rem; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.facts { display: flex; flex-wrap: wrap; gap: .9rem 2.25rem; margin-top: 2rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
.facts dt { color: var(--quiet); font-size: .8125rem; } .facts dd { font-size: .9375rem; }
.failed { margin-top: .5rem; } .failed > li { padding: 1.1rem 0; border-top: 1px solid var(--line); }
.failed > li:first-child { border-top: 0; }
.failed > li > :not(h3) { margin-left: 1.4rem; } .failed p { margin-top: .35rem; }
.points { color: var(--quiet); font-size: .875rem; font-weight: 400; white-space: nowrap; }
.comparison { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .75rem; margin-top: .6rem; }
.comparison dt { color: var(--quiet); font-size: .8125rem; margin-bottom: .2rem; } .comparison pre { min-height: 2.7rem; }
figure { margin-top: .75rem; } figure img { max-width: min(100%, 40rem); border: 1px solid var(--line); border-radius: 6px; display: block; }
.mark { font-weight: 700; } .mark.pass { color: var(--good); } .mark.fail, .mark.error { color: var(--bad); }
.mark.infra { color: var(--warn); } .mark.skip { color: var(--quiet); }
.steps li { display: grid; grid-template-columns: 1.4rem 7rem 1fr auto; gap: 0 .25rem; padding: .2rem 0; align-items: baseline; }
.steps b { font-weight: 600; }
.time { white-space: nowrap; text-align: right; color: var(--quiet); }
.timeline { display: block; margin-top: 1.25rem; overflow: hidden; }
.timeline text { fill: var(--ink); font-size: 12px; } .timeline text.step { font-size: 13.5px; font-weight: 600; }
.timeline .quiet, .timeline text.axis { fill: var(--quiet); font-weight: 400; }
.timeline text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.timeline text.inside { stroke: none; } .timeline text.inside .quiet { fill: var(--ink); }
.timeline .grid { stroke: var(--line); stroke-width: 1; }
rect.step { fill: var(--bar); } rect.part { fill: var(--bar-part); }
rect.failed { fill: var(--bar-bad); } rect.cancelled, rect.running { fill: var(--bar-stopped); }
.timeline g:hover rect { filter: brightness(.92); }
.checks li { border-top: 1px solid var(--line); } .checks li:first-child { border-top: 0; }
.checks .row, .checks summary {
  display: grid; grid-template-columns: 1.4rem minmax(0, 1fr) 6rem 5rem 6.5rem; gap: 0 .5rem; padding: .4rem 0;
  align-items: baseline; color: inherit; font-size: .9375rem; list-style: none;
}
.checks summary::-webkit-details-marker { display: none; }
.checks summary .title { text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 3px; }
.checks .kind { color: var(--quiet); font-size: .875rem; } .checks .points { text-align: right; }
.checks i { color: var(--quiet); font-style: normal; } .checks .inside { padding: 0 0 1rem 1.9rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th { text-align: left; font-weight: 400; color: var(--quiet); font-size: .8125rem; } th.time { text-align: right; }
th, td { padding: .35rem 1rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; }
th:last-child, td:last-child { padding-right: 0; }
td.type { white-space: nowrap; color: var(--quiet); }
.left { color: var(--bad); font-weight: 600; }
.notes li { padding: .15rem 0; } .notes b { font-weight: 600; margin-right: .25rem; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .875rem; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
@media (max-width: 40rem) {
  body { padding: 1.25rem 1rem 3rem; }
  h2 { margin-top: 2.25rem; }
  .facts { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem 1rem; }
  .failed > li > :not(h3) { margin-left: 0; }
  .steps li { grid-template-columns: 1.4rem 1fr auto; } .steps .told { grid-column: 2 / -1; grid-row: 2; color: var(--quiet); font-size: .9375rem; }
  .checks .row, .checks summary { grid-template-columns: 1.4rem minmax(0, 1fr) auto; }
  .checks .kind, .checks .time { display: none; }
  .checks .inside { padding-left: 0; }
  pre { font-size: .8125rem; } pre.log, .earlier pre, .comparison pre { padding: .6rem .7rem; }
  td.type { white-space: normal; }
}
@media print { body { max-width: none; } summary { display: none; } }
`;
