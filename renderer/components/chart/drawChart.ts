import {
  BarController, BarElement, CategoryScale, Chart, Filler, Legend, LinearScale, LineController, LineElement,
  LogarithmicScale, PointElement, ScatterController, Tooltip, type ChartConfiguration,
} from 'chart.js'
import type { ChartColors } from './palette.ts'

Chart.register(
  BarController, BarElement, CategoryScale, Filler, Legend, LinearScale, LineController, LineElement, LogarithmicScale,
  PointElement, ScatterController, Tooltip,
)

/** What the screens draw; a mixed one names the kind of each of its series. */
export type ChartPlan = ChartConfiguration<'bar' | 'line' | 'scatter'>

/** A chart on a canvas. */
export interface DrawnChart {
  readonly show: (plan: ChartPlan, colors: ChartColors) => void
  readonly remove: () => void
}

/** Draws on the canvas, in the fonts of the page. What is shown anew does not move: numbers are read, not watched. */
export function drawChart(canvas: HTMLCanvasElement): DrawnChart {
  let chart: ChartPlan extends ChartConfiguration<infer Kind> ? Chart<Kind> | undefined : never

  function show(plan: ChartPlan, colors: ChartColors): void {
    const { fontFamily } = getComputedStyle(canvas)
    Object.assign(Chart.defaults, { animation: false, color: colors.inkSoft, borderColor: colors.line })
    Object.assign(Chart.defaults.font, { family: fontFamily, size: 13 })
    chart?.destroy()
    chart = new Chart(canvas, { ...plan, options: { maintainAspectRatio: false, ...plan.options } })
  }

  return { show, remove: () => chart?.destroy() }
}
