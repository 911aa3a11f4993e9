import { measuredSizes, type Sweep } from '../../../shared/domain/sweep.ts'
import type { Language } from '../../../shared/text/language.ts'
import { describeOrigin } from '../../../shared/text/origin.ts'
import { describeProblem } from '../../../shared/text/problem.ts'
import { formatBytes, formatCount, formatPercent } from '../../../shared/units.ts'
import { each, html, type Html } from './html.ts'
import { renderPage } from './page.ts'
import { sweepChart } from './sweepChart.ts'
import { sweepInEnglish, sweepInJapanese, type SweepWords } from './sweepWords.ts'

/** All that a report of a sweep shows. */
export interface SweepReportInputs {
  /** Of the data set. */
  readonly name: string
  readonly sweep: Sweep
  /** Of the program. */
  readonly version: string
}

const wordsOf: Readonly<Record<Language, SweepWords>> = { en: sweepInEnglish, ja: sweepInJapanese }

/** What packs of several sizes teach, as a curve and as a table, and what may be concluded from it. */
export function renderSweep({ name, sweep, version }: SweepReportInputs, language: Language): string {
  const words = wordsOf[language]
  return renderPage({
    language,
    title: words.title,
    name,
    about: html`${words.subtitle(sweep.data)}<br>
${describeOrigin(sweep.snapshot, language)}`,
    body: html`<section><h2>${words.headings.curve}</h2><p class="note">${words.intro(sweep.data.validation)}</p>
${sweepChart(sweep, words)}
<p class="note">${words.measuredOn(describeOrigin(sweep.snapshot, language), sweep)}</p>
${sizeTable(sweep, words, language)}</section>
${list(words.headings.choosing, words.choosing)}
<section><h2>${words.headings.making}</h2><dl class="making">
${each(words.making(sweep, version), ([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl></section>
${list(words.headings.limits, words.limits)}`,
  })
}

function sizeTable(sweep: Sweep, words: SweepWords, language: Language): Html {
  const { columns, contenders } = words
  const impossible = sweep.points.flatMap((point) => ('problem' in point ? [point] : []))
  return html`<div class="scroll"><table><thead><tr><th>${columns.budget}</th><th>${columns.seed}</th>
<th>${columns.bytes}</th><th>${columns.pictures}</th><th>${contenders.pack}</th><th>${contenders.coded}</th>
<th>${contenders.random}</th></tr></thead><tbody>
<tr><th>${contenders.full}</th><td></td><td class="nowrap">${formatBytes(sweep.data.bytes)}</td>
<td>${formatCount(sweep.full.pictures)}</td><td colspan="3">${accuracy(sweep.full)}</td></tr>
${each(measuredSizes(sweep), (size) => html`<tr><th>${formatBytes(size.budgetBytes)}<small>${size.file}</small></th>
<td>${size.seed}</td><td class="nowrap">${formatBytes(size.packBytes)}</td><td>${formatCount(size.pictures)}</td>
<td>${accuracy(size.pack)}</td><td>${accuracy(size.coded)}</td><td>${accuracy(size.random)}</td></tr>`)}
${each(impossible, ({ budgetBytes, seed, problem }) => html`<tr><th>${formatBytes(budgetBytes)}</th><td>${seed}</td>
<td colspan="5">${describeProblem(problem, language)}</td></tr>`)}</tbody></table></div>`
}

function accuracy({ mean, ci95: [low, high] }: Sweep['full']): Html {
  return html`<b>${formatPercent(mean)}</b><small class="nowrap">${formatPercent(low)} – ${formatPercent(high)}</small>`
}

function list(heading: string, lines: readonly string[]): Html {
  return html`<section><h2>${heading}</h2>
<ul class="limits">${each(lines, (line) => html`<li>${line}</li>`)}</ul></section>`
}
