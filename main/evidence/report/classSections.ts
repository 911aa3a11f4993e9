import type { Comparison } from '../../../shared/domain/comparison.ts'
import { formatCount, formatPercent } from '../../../shared/units.ts'
import { sumOf } from '../statistics.ts'
import { each, html, nothing, type Html } from './html.ts'
import { place } from './marks.ts'
import type { ReportInputs } from './reportInputs.ts'
import type { ReportWords } from './reportWords.ts'

/** With more classes than this, a matrix does not fit on a page. */
const MOST_IN_MATRIX = 10
const MOST_MISTAKES = 15

/** Recall of every class with the pack and with all training pictures, weakest first. */
export function classSection({ comparison }: ReportInputs, words: ReportWords): Html {
  const { classes, results: { full, pack }, seeds } = comparison
  const names = words.classes
  return html`<section><h2>${words.headings.classes}</h2><p class="note">${names.intro}</p>
<table><thead><tr><th>${names.name}</th><th>${names.tested}</th><th>${words.contenders.full}</th>
<th>${words.contenders.pack}</th><th>${names.difference}</th><th class="pair">${names.chart}</th></tr></thead><tbody>
${each(weakestFirst(comparison), (label) => {
    const before = full.perClass[label] ?? null
    const after = pack.perClass[label] ?? null
    const tested = sumOf(pack.confusion[label] ?? []) / seeds.length
    return html`<tr><th>${classes[label] ?? ''}</th><td>${tested > 0 ? formatCount(tested) : names.absent}</td>
${before === null || after === null
    ? html`<td></td><td></td><td></td><td class="pair"></td>`
    : html`<td>${formatPercent(before)}</td><td><b>${formatPercent(after)}</b></td>
<td class="nowrap">${formatDifference(after - before)}</td><td class="pair">${pairOf(before, after)}</td>`}</tr>`
  })}</tbody></table></section>`
}

function weakestFirst({ classes, results: { pack } }: Comparison): readonly number[] {
  const recallOf = (label: number): number => pack.perClass[label] ?? Infinity
  return classes.map((_, label) => label).sort((one, other) => recallOf(one) - recallOf(other) || one - other)
}

function formatDifference(difference: number): string {
  const percent = formatPercent(Math.abs(difference))
  if (percent === formatPercent(0)) return '±0'
  return `${difference > 0 ? '+' : '−'}${percent}`
}

/** Two recalls on one scale from 0 to 1: filled for the pack, open for all pictures. */
function pairOf(before: number, after: number): Html {
  const x = (recall: number): string => place(8 + recall * 164)
  return html`<svg viewBox="0 0 180 16" aria-hidden="true"><path class="grid" d="M8 8H172M8 4v8M172 4v8"/>
<path class="whisker" d="M${x(before)} 8H${x(after)}"/><circle class="mark full" cx="${x(before)}" cy="8" r="4.5"/>
<circle class="mark pack" cx="${x(after)}" cy="8" r="4.5"/></svg>`
}

/** What networks trained on the pack take for what: a matrix, or with many classes the most frequent mistakes. */
export function confusionSection({ comparison }: ReportInputs, words: ReportWords): Html {
  const few = comparison.classes.length <= MOST_IN_MATRIX
  const table = few ? confusionMatrix(comparison, words) : mistakeTable(comparison, words)
  const note = few ? nothing : html`<p class="note">${words.confusion.manyClasses}</p>`
  return html`<section><h2>${words.headings.confusion}</h2><p class="note">${words.confusion.intro}</p>${note}
<div class="scroll">${table}</div></section>`
}

function confusionMatrix(comparison: Comparison, { confusion }: ReportWords): Html {
  const { classes } = comparison
  const shares = sharesOf(comparison)
  return html`<table class="confusion"><thead>
<tr><th></th><th colspan="${classes.length}">${confusion.predicted}</th></tr>
<tr><th style="text-align:left">${confusion.actual}</th>${each(classes, (name) => html`<th>${name}</th>`)}</tr></thead>
<tbody>${each(shares, (row, actual) => html`<tr><th>${classes[actual] ?? ''}</th>
${each(row, (share, predicted) => html`<td class="${actual === predicted ? 'right' : ''}"
 style="--part:${share.toFixed(3)}"><span>${share > 0 ? formatPercent(share, 0) : '·'}</span></td>`)}</tr>`)}
</tbody></table>`
}

function mistakeTable(comparison: Comparison, { confusion }: ReportWords): Html {
  const { classes } = comparison
  const mistakes = sharesOf(comparison)
    .flatMap((row, actual) => row.map((share, predicted) => ({ actual, predicted, share })))
    .filter(({ actual, predicted, share }) => actual !== predicted && share > 0)
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST_MISTAKES)
  return html`<table><thead>
<tr><th>${confusion.actual}</th><th>${confusion.predicted}</th><th>${confusion.share}</th></tr></thead><tbody>
${each(mistakes, ({ actual, predicted, share }) => html`<tr><th>${classes[actual] ?? ''}</th>
<td>${classes[predicted] ?? ''}</td><td>${formatPercent(share)}</td></tr>`)}</tbody></table>`
}

/** Each row of the pack's confusion as parts of its class. */
function sharesOf({ results: { pack } }: Comparison): readonly (readonly number[])[] {
  return pack.confusion.map((row) => {
    const total = sumOf(row)
    return row.map((count) => (total > 0 ? count / total : 0))
  })
}
