import { measuredSizes, type MeasuredSize, type Sweep, type SweepResult } from '../../../shared/domain/sweep.ts'
import { formatBytes, formatPercent } from '../../../shared/units.ts'
import { meanOf } from '../statistics.ts'
import { each, html, type Html } from './html.ts'
import { marks, place } from './marks.ts'
import type { SweepWords } from './sweepWords.ts'

const WIDTH = 820
const HEIGHT = 340
const LEFT = 52
const RIGHT = 640
const TOP = 26
const BOTTOM = 286
/** Lines of text closer than this touch. */
const LINE = 17

const drawn = ['random', 'coded', 'pack'] as const
type Drawn = (typeof drawn)[number]

/** Turns bytes and accuracies into places of the drawing. */
interface Scales {
  readonly x: (bytes: number) => number
  readonly y: (accuracy: number) => number
}

/** Accuracy against the bytes of the pack, which are scaled by their logarithm, with 95 % intervals as whiskers. */
export function sweepChart(sweep: Sweep, words: SweepWords): Html {
  const sizes = measuredSizes(sweep)
  const scales: Scales = { x: horizontal(sizes), y: (accuracy) => BOTTOM - accuracy * (BOTTOM - TOP) }
  const bytes = [...new Set(sizes.map(({ packBytes }) => packBytes))]
  return html`<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words.chart}">
<text class="small" x="0" y="12">${words.up}</text>
${each([0, 0.2, 0.4, 0.6, 0.8, 1], (tick) => html`<path class="grid" d="M${LEFT} ${place(scales.y(tick))}H${RIGHT}"/>
<text class="small" x="${LEFT - 8}" y="${place(scales.y(tick) + 4)}"
 text-anchor="end">${formatPercent(tick, 0)}</text>`)}
${each(apart(bytes, scales), (size) => html`<text class="small" x="${place(scales.x(size))}" y="${BOTTOM + 20}"
 text-anchor="middle">${formatBytes(size)}</text>`)}
<text class="small" x="${(LEFT + RIGHT) / 2}" y="${HEIGHT - 6}" text-anchor="middle">${words.across}</text>
${drawFull(sweep.full, scales)}
${each(drawn, (name) => drawCurve(name, sizes, scales))}
${drawLabels(sweep, sizes, scales, words)}</svg></figure>`
}

/** A little room at both sides; a single size stands in the middle. */
function horizontal(sizes: readonly MeasuredSize[]): Scales['x'] {
  const logarithms = sizes.map(({ packBytes }) => Math.log(packBytes))
  const [low, high] = [Math.min(...logarithms), Math.max(...logarithms)]
  const share = (bytes: number): number => (high === low ? 0.5 : (Math.log(bytes) - low) / (high - low))
  return (bytes) => LEFT + 28 + share(bytes) * (RIGHT - LEFT - 56)
}

/** Those sizes whose words do not touch those of the one before. */
function apart(bytes: readonly number[], { x }: Scales): readonly number[] {
  const chosen: number[] = []
  for (const size of bytes.toSorted((one, other) => one - other)) {
    const last = chosen.at(-1)
    if (last === undefined || x(size) - x(last) >= 60) chosen.push(size)
  }
  return chosen
}

/** All pictures, whatever the size: a line and its interval. */
function drawFull({ mean, ci95: [low, high] }: SweepResult, { y }: Scales): Html {
  const band = `M${LEFT} ${place(y(low))}H${RIGHT}M${LEFT} ${place(y(high))}H${RIGHT}`
  return html`<path class="leader" stroke-dasharray="2 4" d="${band}"/>
<path class="curve full" d="M${LEFT} ${place(y(mean))}H${RIGHT}"/>`
}

/** A line through the means of each size, and each pack's own mark and whisker on it. */
function drawCurve(name: Drawn, sizes: readonly MeasuredSize[], { x, y }: Scales): Html {
  const line = meansBySize(name, sizes).map(([bytes, mean]) => `${place(x(bytes))} ${place(y(mean))}`).join('L')
  return html`<path class="curve ${name}" stroke-dasharray="${marks[name].dashes}" d="M${line}"/>
${each(sizes, (size) => {
  const { mean, ci95: [low, high] } = size[name]
  const at = x(size.packBytes)
  const whisker = `M${place(at)} ${place(y(low))}V${place(y(high))}M${place(at - 4)} ${place(y(low))}h8` +
    `M${place(at - 4)} ${place(y(high))}h8`
  return html`<path class="whisker" d="${whisker}"/>${marks[name].shape(at, y(mean))}`
})}`
}

/** Packs of one budget stand together, at the mean of their bytes. From the smallest on. */
function meansBySize(name: Drawn, sizes: readonly MeasuredSize[]): readonly (readonly [bytes: number, mean: number])[] {
  const groups = [...Map.groupBy(sizes, ({ budgetBytes }) => budgetBytes).values()]
  const means = groups.map((group) =>
    [meanOf(group.map(({ packBytes }) => packBytes)), meanOf(group.map((size) => size[name].mean))] as const)
  return means.toSorted(([one], [other]) => one - other)
}

/** Who is who, at the right ends of the lines. */
function drawLabels({ full }: Sweep, sizes: readonly MeasuredSize[], { y }: Scales, words: SweepWords): Html {
  const ends = [
    { name: 'full' as const, end: y(full.mean) },
    ...drawn.map((name) => ({ name, end: y(meansBySize(name, sizes).at(-1)?.[1] ?? 0) })),
  ].toSorted((one, other) => one.end - other.end)
  let lowest = -Infinity
  return html`${each(ends, ({ name, end }) => {
    lowest = Math.max(lowest + LINE, end)
    return html`<path class="leader" d="M${RIGHT + 3} ${place(end)}L${RIGHT + 16} ${place(lowest)}"/>
<text class="${name === 'pack' ? 'strong' : ''}" x="${RIGHT + 21}"
 y="${place(lowest + 4.5)}">${words.contenders[name]}</text>`
  })}`
}
