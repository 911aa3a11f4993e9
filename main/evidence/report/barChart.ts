import { contenders, type Comparison } from '../../../shared/domain/comparison.ts'
import { formatPercent } from '../../../shared/units.ts'
import { each, html, nothing, type Html } from './html.ts'
import { marks, patterns, place } from './marks.ts'
import type { ReportWords } from './reportWords.ts'

const WIDTH = 820
const LEFT = 170
const RIGHT = 740
const ROW = 40
const BAR = 20
const GRID = [0, 0.2, 0.4, 0.6, 0.8, 1]

/** Accuracies as bars from zero, with the 95 % intervals of the means as whiskers. */
export function barChart({ results }: Comparison, words: ReportWords): Html {
  const height = contenders.length * ROW + 28
  const bottom = contenders.length * ROW + 4
  return html`<figure><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${words.result.chart}">${patterns}
${each(GRID, (part) => html`<line class="grid" x1="${x(part)}" x2="${x(part)}" y1="0" y2="${bottom}"/>
<text class="small" x="${x(part)}" y="${bottom + 18}" text-anchor="middle">${formatPercent(part, 0)}</text>`)}
${each(contenders, (name, row) => {
  const { mean, ci95: [low, high] } = results[name]
  const middle = row * ROW + ROW / 2
  const top = middle - BAR / 2
  const fill = marks[name].fill
  const filled = fill === undefined ? nothing : html` style="fill:${fill}"`
  const whisker = `M${x(low)} ${middle}H${x(high)}M${x(low)} ${middle - 5}v10M${x(high)} ${middle - 5}v10`
  const strong = name === 'pack' ? 'strong' : ''
  return html`<text class="${strong}" x="${LEFT - 14}" y="${middle + 4.5}"
 text-anchor="end">${words.contenders[name]}</text>
<rect class="bar ${name}" x="${LEFT}" y="${top}" width="${place(mean * (RIGHT - LEFT))}" height="${BAR}"${filled}/>
<path class="halo" d="${whisker}"/><path class="whisker" d="${whisker}"/>
<text class="${strong}" x="${WIDTH}" y="${middle + 4.5}" text-anchor="end">${formatPercent(mean)}</text>`
})}</svg></figure>`
}

function x(part: number): string {
  return place(LEFT + part * (RIGHT - LEFT))
}
