import { thumbnailSide } from './measurements.ts'

/** How a small picture may be moved against another, first not at all: a pixel of a small original is one of theirs. */
export const moves = [0, -1, 1].flatMap((down) => [0, -1, 1].map((right) => ({ down, right })))

export type Move = (typeof moves)[number]

/** Side of a cell, pixels; they cover a picture but for its edge, which a move takes away. */
const cellSide = 3
const cellsAcross = Math.floor((thumbnailSide - 2) / cellSide)
const cellCount = cellsAcross ** 2

/**
 * Sums of the cells of a picture that is moved in each way: few numbers, which tell most strangers apart.
 *
 * @param pixels [thumbnailSide, thumbnailSide]
 * @returns [moves, cellsAcross, cellsAcross]
 */
export function movedCells(pixels: Uint8Array): Uint16Array {
  const sums = new Uint16Array(moves.length * cellCount)
  for (const [at, { down, right }] of moves.entries()) {
    for (let cell = 0; cell < cellCount; cell += 1) {
      const y = 1 - down + cellSide * Math.floor(cell / cellsAcross)
      const x = 1 - right + cellSide * (cell % cellsAcross)
      sums[at * cellCount + cell] = sumFrom(pixels, y * thumbnailSide + x)
    }
  }
  return sums
}

/** Of the cell that begins there. */
function sumFrom(pixels: Uint8Array, start: number): number {
  let sum = 0
  for (let y = 0; y < cellSide; y += 1) {
    for (let x = 0; x < cellSide; x += 1) sum += pixels[start + y * thumbnailSide + x] ?? 0
  }
  return sum
}

/**
 * Whether one picture and another that is moved differ by more than `most` in their cells alone. Then they do in their
 * pixels: means of a few pixels differ by no more than these.
 *
 * @param most sum of the squared differences of pixels, when the means of the two are made equal
 */
export function cellsDiffer(one: Uint16Array, other: Uint16Array, move: number, most: number): boolean {
  const start = move * cellCount
  const mostOfSums = most * cellSide ** 2
  let [sum, squares] = [0, 0]
  for (let cell = 0; cell < cellCount; ) {
    for (const end = cell + cellsAcross; cell < end; cell += 1) {
      const difference = (one[cell] ?? 0) - (other[start + cell] ?? 0)
      sum += difference
      squares += difference * difference
    }
    // Making the means equal takes away at most what it does in the cells so far.
    if (squares - (sum * sum) / cell > mostOfSums) return true
  }
  return false
}
