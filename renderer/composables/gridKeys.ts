import type { Press } from './listKeys.ts'

/** A grid as far as keys care. */
export interface GridShape {
  readonly count: number
  readonly columns: number
  /** Rows that are seen at once. */
  readonly rows: number
}

/** Where a key leads in a grid of pictures; undefined where it leads nowhere. */
export function movedInGrid(press: Press, at: number, { count, columns, rows }: GridShape): number | undefined {
  if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey || count === 0) return undefined
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns,
    PageDown: columns * rows, PageUp: -columns * rows, Home: -count, End: count,
  }
  const move = moves[press.key]
  return move === undefined ? undefined : Math.min(Math.max(at + move, 0), count - 1)
}
