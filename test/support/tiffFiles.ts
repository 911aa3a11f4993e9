/** How a TIFF of a test is stored: plain, one strip a page. */
export interface TiffOptions {
  readonly width: number
  readonly height: number
  readonly samples: 1 | 3
  readonly kind: 'uint8' | 'uint16' | 'float32'
  /** Which byte of a number stands first; default the lower one. */
  readonly upperFirst?: true
  /** Places of 8 bytes in place of 4. */
  readonly big?: true
  readonly whiteIsZero?: true
}

const bytesOf = { uint8: 1, uint16: 2, float32: 4 } as const
const SHORT = 3
const LONG = 4
const TAGS = 9

/** A TIFF of some pages. @param pages [pages][height, width, samples] */
export function tiff(options: TiffOptions, ...pages: readonly (readonly number[])[]): Uint8Array {
  const { width, height, samples, kind } = options
  const start = options.big ? 16 : 8
  const pageBytes = directoryBytes(options) + width * height * samples * bytesOf[kind]
  const parts = pages.flatMap((pixels, index) => {
    const at = start + index * pageBytes
    return [directory(options, at, index + 1 < pages.length ? at + pageBytes : 0), pixelBytes(options, pixels)]
  })
  return Buffer.concat([opening(options, start), ...parts])
}

function opening(options: TiffOptions, first: number): Buffer {
  const order = Buffer.from(options.upperFirst ? 'MM' : 'II')
  if (!options.big) return Buffer.concat([order, whole(options, 42, 2), whole(options, first, 4)])
  const sizes = [whole(options, 43, 2), whole(options, 8, 2), whole(options, 0, 2)]
  return Buffer.concat([order, ...sizes, whole(options, first, 8)])
}

function directoryBytes({ big }: TiffOptions): number {
  return big ? 8 + TAGS * 20 + 8 : 2 + TAGS * 12 + 4
}

/** What is said of a page, whose pixels follow. @param next where the next page begins, or 0 */
function directory(options: TiffOptions, at: number, next: number): Buffer {
  const place = options.big ? 8 : 4
  const tags = tagsOf(options, at + directoryBytes(options)).flatMap(([tag, type, value]) => {
    const bytes = type === SHORT ? 2 : 4
    const padding = Buffer.alloc(place - bytes)
    const entry = [whole(options, tag, 2), whole(options, type, 2), whole(options, 1, place)]
    return [...entry, whole(options, value, bytes), padding]
  })
  return Buffer.concat([whole(options, TAGS, options.big ? 8 : 2), ...tags, whole(options, next, place)])
}

/** In the order of their numbers, as the format wants them. Bits and kind hold for every sample. */
function tagsOf(
  { width, height, samples, kind, whiteIsZero }: TiffOptions,
  pixelsAt: number,
): readonly (readonly [tag: number, type: number, value: number])[] {
  const gray = whiteIsZero ? 0 : 1
  return [
    [256, SHORT, width], [257, SHORT, height], [258, SHORT, bytesOf[kind] * 8], [262, SHORT, samples === 3 ? 2 : gray],
    [273, LONG, pixelsAt], [277, SHORT, samples], [278, SHORT, height],
    [279, LONG, width * height * samples * bytesOf[kind]], [339, SHORT, kind === 'float32' ? 3 : 1],
  ]
}

function pixelBytes(options: TiffOptions, pixels: readonly number[]): Buffer {
  if (options.kind !== 'float32') {
    return Buffer.concat(pixels.map((value) => whole(options, value, bytesOf[options.kind])))
  }
  const bytes = Buffer.from(Float32Array.from(pixels).buffer)
  return options.upperFirst ? bytes.swap32() : bytes
}

/** A whole number in so many bytes. */
function whole({ upperFirst }: TiffOptions, value: number, bytes: number): Buffer {
  const number = Buffer.alloc(bytes)
  const used = Math.min(bytes, 6)
  if (upperFirst) number.writeUIntBE(value, bytes - used, used)
  else number.writeUIntLE(value, 0, used)
  return number
}
