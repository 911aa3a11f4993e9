/** The colors of the screens, as a canvas wants them: of the scheme that holds now. */
export interface ChartColors {
  readonly ink: string
  readonly inkSoft: string
  readonly line: string
  readonly surface: string
  readonly series: readonly string[]
}

/** Read anew whenever the scheme changes. */
export function chartColors(element: Element): ChartColors {
  const style = getComputedStyle(element)
  const read = (name: string): string => style.getPropertyValue(name).trim()
  return {
    ink: read('--ink'),
    inkSoft: read('--ink-soft'),
    line: read('--line'),
    surface: read('--surface'),
    series: ['--series-1', '--series-2', '--series-3', '--series-4', '--series-5', '--series-6'].map(read),
  }
}

/** Of lines, one after another: told apart without colors. */
export const dashes: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [10, 3, 2, 3], [4, 4], [14, 4]]
export const pointStyles = ['circle', 'rect', 'triangle', 'rectRot', 'cross', 'star'] as const

const TILE = 10

/** What areas are filled with, one after another: the first plain, the others told apart without colors. */
export function fillOf(color: string, ground: string, series: number): string | CanvasPattern {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = TILE
  const context = canvas.getContext('2d')
  if (series === 0 || context === null) return color
  context.fillStyle = ground
  context.fillRect(0, 0, TILE, TILE)
  context.strokeStyle = context.fillStyle = color
  context.lineWidth = 2
  drawTile(context, series)
  return context.createPattern(canvas, 'repeat') ?? color
}

function drawTile(context: CanvasRenderingContext2D, series: number): void {
  const stroke = (...ends: readonly (readonly [x: number, y: number, toX: number, toY: number])[]): void => {
    context.beginPath()
    for (const [x, y, toX, toY] of ends) {
      context.moveTo(x, y)
      context.lineTo(toX, toY)
    }
    context.stroke()
  }
  // Slants go on in the tiles beside: each is drawn once more across both corners.
  const falling = [[0, 0, 10, 10], [-5, 5, 5, 15], [5, -5, 15, 5]] as const
  const rising = [[0, 10, 10, 0], [-5, 5, 5, -5], [5, 15, 15, 5]] as const
  if (series === 1) stroke(...rising)
  if (series === 2) stroke([0, 5, 10, 5])
  if (series === 3) stroke(...falling, ...rising)
  if (series === 4) context.fillRect(3, 3, 4, 4)
  if (series === 5) stroke([5, 0, 5, 10])
}
