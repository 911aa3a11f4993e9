/** The report's style sheet: paper and screen, light and dark, legible without color. */
export const styles = `
:root {
  color-scheme: light dark;
  --paper: #f6f5f1; --card: #ffffff; --ink: #1b2430; --muted: #5a6572; --line: #dcdcd5; --soft: #eeede7;
  --accent: #0b6b74; --accent-soft: #d7e8e8; --good: #1d7044; --fair: #8a5a00; --poor: #ac2b22; --unclear: #55606d;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #12171c; --card: #1a2128; --ink: #e7ebee; --muted: #9aa6b1; --line: #313b45; --soft: #222b33;
    --accent: #56c1c6; --accent-soft: #1d3d41; --good: #62c48d; --fair: #e0ad4b; --poor: #f08a80; --unclear: #a3afba;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink); font-size: 15px; line-height: 1.6;
  font-family: system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; font-variant-numeric: tabular-nums;
}
:lang(ja) body {
  line-height: 1.75; word-break: auto-phrase;
  font-family: system-ui, 'Yu Gothic UI', 'Hiragino Sans', 'Noto Sans CJK JP', Meiryo, IPAGothic, sans-serif;
}
main { max-width: 920px; margin: 0 auto; padding: 40px 28px 64px; }
h1, h2, h3, p, figure, ul, dl, dd { margin: 0; }
ul { padding: 0; list-style: none; }
h1 { font-size: 27px; line-height: 1.25; letter-spacing: -0.01em; }
h2 { font-size: 19px; line-height: 1.3; }
h3 { font-size: 13px; color: var(--muted); font-weight: 600; }
.muted, .note { color: var(--muted); }
.note { font-size: 13px; max-width: 72ch; }
header { margin-bottom: 24px; }
header .brand { display: flex; gap: 8px; align-items: center; font-size: 13px; color: var(--muted); }
header .brand + h1 { margin-top: 14px; }
header .brand svg { width: 17px; height: 20px; color: var(--accent); }
header .brand b { color: var(--accent); font-weight: 650; }
h1, p { overflow-wrap: anywhere; }
header .about { color: var(--muted); margin-top: 4px; }
section { margin-top: 40px; }
section > h2 { padding-bottom: 8px; margin-bottom: 14px; border-bottom: 1px solid var(--line); }
section > .note { margin-bottom: 14px; }
.verdict { background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
.verdict .head { display: flex; gap: 20px; align-items: flex-start; padding: 26px 28px 22px; }
.verdict .sign {
  flex: none; width: 54px; height: 54px; border-radius: 50%; border: 3px solid currentColor; display: grid;
  place-items: center; color: var(--sign);
}
.verdict .sign svg { width: 28px; height: 28px; }
.verdict .label { color: var(--sign); font-size: 24px; font-weight: 700; line-height: 1.25; }
.verdict .headline { font-size: 16.5px; margin-top: 5px; }
.verdict.good { --sign: var(--good); } .verdict.fair { --sign: var(--fair); }
.verdict.poor { --sign: var(--poor); } .verdict.unclear { --sign: var(--unclear); }
.facts { display: grid; grid-template-columns: repeat(3, 1fr); border-top: 1px solid var(--line); }
.facts > div { padding: 15px 28px 17px; border-left: 1px solid var(--line); }
.facts > div:first-child { border-left: 0; }
.facts b { display: block; font-size: 30px; line-height: 1.2; letter-spacing: -0.02em; font-weight: 650; }
.facts span { font-size: 13px; color: var(--muted); display: block; }
.answers { display: grid; grid-template-columns: 1fr 1fr; gap: 24px 36px; margin-top: 26px; }
.answer + .answer { margin-top: 24px; }
.answer h2 { font-size: 16px; margin-bottom: 5px; }
.answers li { padding-left: 15px; position: relative; margin-top: 6px; }
.answers li::before {
  content: ''; position: absolute; left: 0; top: 0.62em; width: 6px; height: 6px; background: var(--accent);
  border-radius: 50%;
}
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { text-align: right; padding: 7px 10px; border-bottom: 1px solid var(--line); vertical-align: middle; }
th { font-size: 12.5px; font-weight: 600; color: var(--muted); vertical-align: bottom; line-height: 1.3; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
tbody th { min-width: 96px; font-size: 14px; color: var(--ink); vertical-align: middle; overflow-wrap: anywhere; }
td small, th small { display: block; font-weight: 400; color: var(--muted); font-size: 12px; line-height: 1.35; }
tr.own th, tr.own td { background: var(--accent-soft); }
tr.own th:first-child { box-shadow: -10px 0 0 var(--accent-soft); }
tr.own td:last-child { box-shadow: 10px 0 0 var(--accent-soft); }
.nowrap { white-space: nowrap; }
.scroll { overflow-x: auto; margin: 0 -10px; padding: 0 10px; }
svg { display: block; }
svg text { fill: var(--ink); font-size: 13px; }
svg .small { fill: var(--muted); font-size: 12px; }
svg .strong { font-weight: 650; }
svg .grid { stroke: var(--line); stroke-width: 1; }
svg .whisker { stroke: var(--ink); stroke-width: 1.5; fill: none; }
svg .halo { stroke: var(--paper); stroke-width: 5; fill: none; }
figure svg { width: 100%; height: auto; }
figure + table, figure + .scroll, .scroll + figure, table + figure { margin-top: 18px; }
.pattern { stroke: var(--ink); stroke-width: 1.2; fill: none; }
.dot { fill: var(--ink); }
.bar { stroke: var(--ink); stroke-width: 1; }
.bar.full { fill: var(--soft); } .bar.pack { fill: var(--accent); stroke: var(--accent); }
.curve { fill: none; stroke: var(--ink); stroke-width: 1.6; stroke-linejoin: round; }
.curve.pack { stroke: var(--accent); stroke-width: 2.6; }
.mark { fill: var(--card); stroke: var(--ink); stroke-width: 1.5; }
.mark.pack { fill: var(--accent); stroke: var(--accent); }
.leader { stroke: var(--muted); stroke-width: 0.8; }
td.pair { width: 190px; } td.pair svg { width: 180px; height: 16px; margin-left: auto; }
.confusion { width: auto; }
.confusion td, .confusion tbody th { border: 1px solid var(--line); padding: 7px 9px; }
.confusion td { text-align: center; min-width: 54px; position: relative; }
.confusion td::before {
  content: ''; position: absolute; inset: 0; background: var(--accent); opacity: calc(var(--part) * 0.5);
}
.confusion td span { position: relative; }
.confusion td.right { box-shadow: inset 0 0 0 2px var(--accent); font-weight: 650; }
.confusion thead th { text-align: center; padding: 5px 9px; overflow-wrap: anywhere; max-width: 110px; }
.confusion tbody th { text-align: left; max-width: 180px; }
.gallery { display: grid; gap: 14px; }
.gallery .row { display: grid; grid-template-columns: 110px 1fr 1fr; gap: 18px; align-items: center; }
.gallery .row > b { overflow-wrap: anywhere; line-height: 1.3; }
.strip { display: grid; grid-template-columns: repeat(6, minmax(0, 50px)); gap: 5px; }
.strip img {
  width: 100%; height: auto; aspect-ratio: var(--sides); image-rendering: pixelated; border-radius: 3px;
  background: var(--soft);
}
.shelf { display: grid; grid-template-columns: 3fr 2fr; gap: 36px; }
.shelf h3 { margin-bottom: 10px; }
.shelf .row { display: grid; grid-template-columns: 92px 1fr; gap: 12px; align-items: center; margin-top: 9px; }
.shelf .row span { font-size: 13px; overflow-wrap: anywhere; line-height: 1.3; }
.shelf .strip { grid-template-columns: repeat(6, minmax(0, 38px)); }
.transform { display: flex; gap: 14px; align-items: center; margin-top: 9px; font-size: 12px; color: var(--muted); }
.transform img { width: 104px; height: 38px; image-rendering: pixelated; border-radius: 3px; display: block; }
dl.making { display: grid; grid-template-columns: 150px 1fr; gap: 7px 22px; font-size: 14px; }
dl.making dt { color: var(--muted); font-size: 13px; padding-top: 1px; }
dl.making code { font-family: inherit; display: block; }
.limits li { padding-left: 15px; position: relative; margin-top: 7px; font-size: 14px; }
.limits li::before { content: '–'; position: absolute; left: 0; color: var(--muted); }
@media (max-width: 700px) {
  main { padding: 24px 16px 40px; }
  .answers, .shelf { grid-template-columns: 1fr; }
  .facts > div { padding: 13px 14px; } .facts b { font-size: 23px; }
  .verdict .head { padding: 20px 18px; }
  .gallery .row { grid-template-columns: 1fr; gap: 6px; }
  dl.making { grid-template-columns: 1fr; gap: 1px; } dl.making dd { margin-bottom: 9px; }
  td.pair, th.pair { display: none; }
}
@page { size: A4; margin: 15mm 14mm; }
@media print {
  body { background: none; font-size: 12.5px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  section { margin-top: 26px; }
  h2, .note { break-after: avoid; break-inside: avoid; }
  th, tbody th { font-size: inherit; }
  figure, tr, .verdict, .answer, .row, .shelf, .limits, dd { break-inside: avoid; }
  table { font-size: 12px; }
}
`
