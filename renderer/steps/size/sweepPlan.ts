import { measuredSizes, type Sweep } from '../../../shared/domain/sweep.ts'
import type { ChartPlan } from '../../components/chart/drawChart.ts'
import { dashes, fillOf, pointStyles, type ChartColors } from '../../components/chart/palette.ts'
import { byteTick, byteTicks } from './byteTicks.ts'

/** Who is compared in a sweep, and what the axes say. */
export interface SweepWords {
  readonly size: string
  readonly accuracy: string
  readonly full: string
  readonly pack: string
  readonly coded: string
  readonly random: string
  readonly interval: string
}

/** Accuracy over size: the pack with its interval, what else fits into its bytes, and all pictures. */
export function sweepPlan(
  sweep: Pick<Sweep, 'points' | 'full'>,
  words: SweepWords,
  { ink, surface, series }: ChartColors,
): ChartPlan {
  const sizes = measuredSizes(sweep).toSorted((one, other) => one.packBytes - other.packBytes)
  const percent = (valueOf: (size: (typeof sizes)[number]) => number): { x: number; y: number }[] =>
    sizes.map((size) => ({ x: size.packBytes, y: 100 * valueOf(size) }))
  const line = (at: number, label: string, data: { x: number; y: number }[]) => {
    const color = series[at] ?? ink
    return {
      label, data, borderColor: color, backgroundColor: color, borderWidth: 2, borderDash: [...(dashes[at] ?? [])],
      pointStyle: pointStyles[at] ?? 'circle', pointRadius: 5,
    }
  }
  const edge = { borderColor: series[1] ?? ink, borderWidth: 1, borderDash: [2, 3], pointRadius: 0 }
  const band = { backgroundColor: fillOf(series[1] ?? ink, surface, 1), fill: '+1' }
  return {
    type: 'line',
    data: {
      datasets: [
        line(1, words.pack, percent(({ pack }) => pack.mean)),
        { label: words.interval, data: percent(({ pack }) => pack.ci95[1]), ...edge, ...band },
        { label: '', data: percent(({ pack }) => pack.ci95[0]), ...edge },
        line(2, words.coded, percent(({ coded }) => coded.mean)),
        line(3, words.random, percent(({ random }) => random.mean)),
        { ...line(0, words.full, percent(() => sweep.full.mean)), pointRadius: 0 },
      ],
    },
    options: {
      scales: {
        x: {
          type: 'logarithmic', title: { display: true, text: words.size },
          afterBuildTicks: (axis) => {
            axis.ticks = byteTicks(axis.min, axis.max)
          },
          ticks: { callback: (value) => byteTick(Number(value)), autoSkip: false },
        },
        y: { title: { display: true, text: words.accuracy } },
      },
      plugins: { legend: { position: 'bottom', labels: { usePointStyle: true, filter: ({ text }) => text !== '' } } },
    },
  }
}
