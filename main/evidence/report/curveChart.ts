import { contenders, type Comparison, type Contender, type ContenderResult } from '../../../shared/domain/comparison.ts'
import { formatPercent } from '../../../shared/units.ts'
import { meanOf } from '../statistics.ts'
import { each, html, nothing, type Html } from './html.ts'
import { marks, place } from './marks.ts'
import type { ReportWords } from './reportWords.ts'

const WIDTH = 820
const HEIGHT = 320
const LEFT = 52
const RIGHT = 660
const TOP = 26
const BOTTOM = 272
/** Lines of text closer than this touch. */
const LINE = 17

/** A point of a mean curve: part of the training done, and accuracy. */
type Point = readonly [done: number, accuracy: number]

interface Curve {
  readonly name: Contender
  readonly points: readonly Point[]
}

/** Mean accuracy on the held-out pictures while the networks learn. Nothing when there are no such pictures. */
export function curveChart({ results }: Comparison, words: ReportWords): Html {
  const curves = contenders.map((name) => ({ name, points: meanCurve(results[name]) })).filter(isDrawn)
  if (curves.length === 0) return nothing
  const [low, high] = domainOf(curves)
  const y = (accuracy: number): number => BOTTOM - ((accuracy - low) / (high - low)) * (BOTTOM - TOP)
  const ends = spreadLabels(curves.map(({ points }) => y(points.at(-1)?.[1] ?? 0)))
  const ticks = Array.from({ length: Math.round((high - low) * 10) + 1 }, (_, at) => low + at / 10)
  return html`<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words.curves.chart}">
<text class="small" x="0" y="12">${words.curves.up}</text>
${each(ticks, (tick) => html`<path class="grid" d="M${LEFT} ${place(y(tick))}H${RIGHT}"/>
<text class="small" x="${LEFT - 8}" y="${place(y(tick) + 4)}" text-anchor="end">${formatPercent(tick, 0)}</text>`)}
${each([0, 0.25, 0.5, 0.75, 1], (done) => html`<text class="small" x="${x(done)}" y="${BOTTOM + 20}"
 text-anchor="middle">${formatPercent(done, 0)}</text>`)}
<text class="small" x="${(LEFT + RIGHT) / 2}" y="${HEIGHT - 6}" text-anchor="middle">${words.curves.across}</text>
${each(curves, (curve, at) => drawCurve(curve, y, ends[at] ?? 0, words))}</svg></figure>`
}

function isDrawn({ points }: Curve): boolean {
  return points.length > 0
}

function drawCurve({ name, points }: Curve, y: (accuracy: number) => number, label: number, words: ReportWords): Html {
  const path = points.map(([done, accuracy]) => `${x(done)} ${place(y(accuracy))}`).join('L')
  const end = y(points.at(-1)?.[1] ?? 0)
  return html`<path class="curve ${name}" stroke-dasharray="${marks[name].dashes}" d="M${path}"/>
${each(points, ([done, accuracy]) => marks[name].shape(Number(x(done)), y(accuracy)))}
<path class="leader" d="M${RIGHT + 7} ${place(end)}L${RIGHT + 20} ${place(label)}"/>
<text class="${name === 'pack' ? 'strong' : ''}" x="${RIGHT + 25}"
 y="${place(label + 4.5)}">${words.contenders[name]}</text>`
}

/** Mean over the seeds at each point; the points are the same for all seeds of a contender. */
function meanCurve({ curves }: ContenderResult): readonly Point[] {
  const [first = []] = curves
  const last = first.at(-1)?.step ?? 1
  return first.map(({ step }, at) => [step / last, meanOf(curves.map((curve) => curve[at]?.accuracy ?? 0))] as const)
}

/** From one full tenth to another, at least two apart. */
function domainOf(curves: readonly Curve[]): readonly [number, number] {
  const accuracies = curves.flatMap(({ points }) => points.map(([, accuracy]) => accuracy))
  const low = Math.floor(Math.min(...accuracies) * 10) / 10
  const high = Math.ceil(Math.max(...accuracies) * 10) / 10
  return high - low < 0.2 ? [Math.max(0, high - 0.2), Math.max(0.2, high)] : [low, high]
}

/** Places for labels as near as possible below their wanted places without touching, and not below the chart. */
function spreadLabels(wanted: readonly number[]): readonly number[] {
  const order = wanted.map((_, at) => at).sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0))
  const places: number[] = []
  let lowest = -Infinity
  for (const at of order) {
    lowest = Math.max(lowest + LINE, wanted[at] ?? 0)
    places[at] = lowest
  }
  const overflow = Math.max(0, lowest - BOTTOM)
  return places.map((label) => label - overflow)
}

function x(done: number): string {
  return place(LEFT + done * (RIGHT - LEFT))
}
