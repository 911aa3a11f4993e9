import { BitCounts, BitDecoder, BitEncoder, type BitCoder } from './binaryCoder.ts'

/**
 * Codes of spectra as bits: is it zero; its sign; its magnitude in unary. Each bit is expected as it was, on average,
 * in three contexts: at the same place of all spectra; at the same place of the class; and where the neighbors at the
 * next lower row and column, coded before it, were as large. Figures: docs/adr/0010-entropy-coding.md.
 */

/** What the codes [classes, perClass, rows, columns] belong to; rows of all channel ranks lie one after another. */
export interface CodeGrid {
  readonly classes: number
  readonly perClass: number
  /** Channel ranks times height ranks. */
  readonly rows: number
  /** Height ranks: a row of the next channel rank has none above it. */
  readonly rowsPerChannel: number
  readonly columns: number
}

/** Larger magnitudes end the unary run and write the rest as plain bits. */
const LONGEST_UNARY = 20
const REST_BITS = 7
/** Bits of one context: zero or not, sign, unary run, rest. */
const SLOTS = 2 + LONGEST_UNARY + REST_BITS
/** Bounds between neighborhoods, on the sum of the two neighbors' magnitudes. */
const NEIGHBORHOODS = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89]

/** @param codes -127 to 127, row-major over the grid */
export function encodeSpectra(codes: Int8Array, grid: CodeGrid): Uint8Array {
  const encoder = new BitEncoder(countsFor(grid))
  codeAll(Int8Array.from(codes), grid, encoder)
  return encoder.finish()
}

/** The inverse. Damaged bytes give other codes, never an error: checksums notice them. */
export function decodeSpectra(bytes: Uint8Array, grid: CodeGrid): Int8Array {
  const codes = new Int8Array(grid.classes * grid.perClass * grid.rows * grid.columns)
  codeAll(codes, grid, new BitDecoder(countsFor(grid), bytes))
  return codes
}

/** Contexts: one a neighborhood and one for the first place, one a place, one a place of each class. */
function countsFor({ classes, rows, columns }: CodeGrid): BitCounts {
  return new BitCounts((NEIGHBORHOODS.length + 2 + (classes + 1) * rows * columns) * SLOTS)
}

/** One loop for both ways: an encoder returns the code it is given, a decoder the code it reads. */
function codeAll(codes: Int8Array, grid: CodeGrid, coder: BitCoder): void {
  const places = grid.rows * grid.columns
  const ofPlaces = NEIGHBORHOODS.length + 2
  for (let at = 0; at < codes.length; at += 1) {
    const place = at % places
    const label = Math.floor(at / (places * grid.perClass))
    const contexts = [
      neighborhoodOf(codes, at, grid), ofPlaces + place, ofPlaces + (label + 1) * places + place,
    ].map((context) => context * SLOTS)
    codes[at] = codeOne(codes[at] ?? 0, contexts, coder)
  }
}

/** Which neighborhood a code lies in; the last one is that of codes without neighbors. */
function neighborhoodOf(codes: Int8Array, at: number, { columns, rowsPerChannel }: CodeGrid): number {
  const hasLeft = at % columns > 0
  const hasAbove = Math.floor(at / columns) % rowsPerChannel > 0
  if (!hasLeft && !hasAbove) return NEIGHBORHOODS.length + 1
  const left = Math.abs(codes[hasLeft ? at - 1 : at - columns] ?? 0)
  const above = Math.abs(codes[hasAbove ? at - columns : at - 1] ?? 0)
  const found = NEIGHBORHOODS.findIndex((bound) => left + above < bound)
  return found < 0 ? NEIGHBORHOODS.length : found
}

function codeOne(code: number, contexts: readonly number[], coder: BitCoder): number {
  if (coder.code(contexts, 0, code === 0 ? 0 : 1) === 0) return 0
  const negative = coder.code(contexts, 1, code < 0 ? 1 : 0)
  const magnitude = codeMagnitude(Math.abs(code), contexts, coder)
  return negative === 1 ? -magnitude : magnitude
}

function codeMagnitude(magnitude: number, contexts: readonly number[], coder: BitCoder): number {
  for (let reached = 1; reached <= LONGEST_UNARY; reached += 1) {
    if (coder.code(contexts, 1 + reached, magnitude > reached ? 1 : 0) === 0) return reached
  }
  let rest = 0
  for (let bit = 0; bit < REST_BITS; bit += 1) {
    const written = ((magnitude - LONGEST_UNARY - 1) >> bit) & 1
    rest += coder.code(contexts, 2 + LONGEST_UNARY + bit, written) << bit
  }
  return LONGEST_UNARY + 1 + rest
}
