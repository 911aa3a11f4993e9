import type { ChartPlan } from '../../components/chart/drawChart.ts'
import { fillOf, type ChartColors } from '../../components/chart/palette.ts'
import type { SizeForecast } from '../../stores/sizes.ts'
import { byteTick, byteTicks } from './byteTicks.ts'

/** What the chart of the forecast says beside its numbers. */
export interface ForecastWords {
  readonly size: string
  readonly loss: string
  readonly range: string
  readonly chosen: string
}

/** The loss over the size as a line in the band of what is likely, with the chosen size marked. */
export function forecastPlan(
  sizes: readonly SizeForecast[],
  chosen: SizeForecast,
  words: ForecastWords,
  { ink, surface, series: [, color = ink] }: ChartColors,
): ChartPlan {
  const along = (part: 'gap' | 'low' | 'high'): { x: number; y: number }[] =>
    sizes.map(({ budgetBytes, gap }) => ({ x: budgetBytes, y: 100 * gap[part] }))
  const edge = { borderColor: color, borderWidth: 1, borderDash: [2, 3], pointRadius: 0 }
  return {
    type: 'line',
    data: {
      datasets: [
        {
          label: words.chosen, data: [{ x: chosen.budgetBytes, y: 100 * chosen.gap.gap }], pointRadius: 9,
          pointStyle: 'rectRot', pointBackgroundColor: ink, borderColor: ink, showLine: false,
        },
        { label: words.loss, data: along('gap'), borderColor: color, backgroundColor: color, borderWidth: 2 },
        { label: words.range, data: along('high'), ...edge, backgroundColor: fillOf(color, surface, 1), fill: '+1' },
        { label: '', data: along('low'), ...edge },
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
        y: { min: 0, title: { display: true, text: words.loss } },
      },
      plugins: { legend: { position: 'bottom', labels: { usePointStyle: true, filter: ({ text }) => text !== '' } } },
    },
  }
}
