/** A cell of a square table. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** Where a key leads from a cell: arrows, both ends of the row, and with pages both ends of the column. */
export function movedCell(key: string, { row, column }: Cell, size: number): Cell | undefined {
  const last = size - 1
  switch (key) {
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, last) }
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) }
    case 'ArrowDown':
      return { row: Math.min(row + 1, last), column }
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: last }
    case 'PageUp':
      return { row: 0, column }
    case 'PageDown':
      return { row: last, column }
    default:
      return undefined
  }
}
