import { contenders, trainingBytes } from '../../../shared/domain/comparison.ts'
import type { Language } from '../../../shared/text/language.ts'
import { formatBytes, formatCount, formatDuration, formatPercent, formatRatio } from '../../../shared/units.ts'
import { meanRecall } from '../statistics.ts'
import { barChart } from './barChart.ts'
import { curveChart } from './curveChart.ts'
import { each, html, nothing, type Html } from './html.ts'
import type { ReportInputs } from './reportInputs.ts'
import type { ReportWords } from './reportWords.ts'

/** All five, as bars and as a table. */
export function resultSection({ comparison }: ReportInputs, words: ReportWords, language: Language): Html {
  const { result } = words
  return html`<section><h2>${words.headings.result}</h2><p class="note">${result.intro}</p>
${barChart(comparison, words)}
<div class="scroll"><table><thead><tr><th>${result.trainedOn}</th><th>${result.accuracy}</th><th>${result.interval}</th>
<th>${result.spread}</th><th>${result.recall}</th><th>${result.pictures}</th><th>${result.bytes}</th>
<th>${result.seconds}</th></tr></thead><tbody>${each(contenders, (name) => {
    const contender = comparison.results[name]
    const [low, high] = contender.ci95
    return html`<tr class="${name === 'pack' ? 'own' : ''}">
<th>${words.contenders[name]}<small>${words.contenderNotes[name]}</small></th>
<td><b>${formatPercent(contender.mean)}</b></td>
<td class="nowrap">${formatPercent(low)} – ${formatPercent(high)}</td><td>${formatPercent(contender.sd)}</td>
<td>${formatPercent(meanRecall(contender))}</td><td>${formatCount(contender.pictures)}</td>
<td class="nowrap">${formatBytes(contender.bytes)}</td>
<td class="nowrap">${formatDuration(contender.seconds, language)}</td></tr>`
  })}</tbody></table></div></section>`
}

/** What the pack takes, beside everything that it could be compared with. */
export function sizeSection({ comparison, bytes }: ReportInputs, words: ReportWords): Html {
  const { sizes } = words
  const { pack } = comparison.results
  const others = [
    [sizes.file, bytes.file], [sizes.training, trainingBytes(comparison)], [sizes.originals, bytes.originals],
  ] as const
  return html`<section><h2>${words.headings.sizes}</h2><div class="scroll">
<table><thead><tr><th>${sizes.what}</th><th>${sizes.bytes}</th><th>${sizes.ratio}</th></tr></thead><tbody>
<tr class="own"><th>${sizes.pack}</th><td class="nowrap">${formatBytes(pack.bytes)}</td><td></td></tr>
${each(others, ([name, size]) => html`<tr><th>${name}</th><td class="nowrap">${formatBytes(size)}</td>
<td>${sizes.times(formatRatio(size / pack.bytes))}</td></tr>`)}</tbody></table></div></section>`
}

/** How the networks learned, where pictures were held out to watch them. */
export function curveSection({ comparison }: ReportInputs, words: ReportWords): Html {
  const chart = curveChart(comparison, words)
  if (chart === nothing) return nothing
  return html`<section><h2>${words.headings.curves}</h2><p class="note">${words.curves.intro}</p>${chart}</section>`
}
