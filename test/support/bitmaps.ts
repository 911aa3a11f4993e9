/** How a bitmap of a test is stored. */
export interface BitmapOptions {
  readonly width: number
  readonly height: number
  readonly bits: 1 | 2 | 4 | 8 | 16 | 24 | 32
  readonly topDown?: boolean
  readonly compression?: number
  /** [colors][blue, green, red, 0] */
  readonly palette?: readonly (readonly number[])[]
  /** What the info header says of its own length; default 40. */
  readonly infoHeaderBytes?: number
  /** What stands between byte 40 of the info header and the palette: more of its fields, or color masks behind it. */
  readonly extra?: Uint8Array
}

/**
 * A Windows bitmap of rows as they are stored, each already padded to 4 bytes.
 *
 * @param rows in the order of the file; none for a file that ends with its headers
 */
export function bitmap(options: BitmapOptions, rows: readonly (readonly number[])[] = []): Buffer {
  const { width, height, bits, topDown = false, compression = 0, infoHeaderBytes = 40 } = options
  const { palette = [], extra = new Uint8Array() } = options
  const header = Buffer.alloc(54)
  const colors = Buffer.from(palette.flat())
  const pixels = Buffer.from(rows.flat())
  const pixelsAt = header.length + extra.length + colors.length
  header.write('BM', 'latin1')
  header.writeUInt32LE(pixelsAt + pixels.length, 2)
  header.writeUInt32LE(pixelsAt, 10)
  header.writeUInt32LE(infoHeaderBytes, 14)
  header.writeInt32LE(width, 18)
  header.writeInt32LE(topDown ? -height : height, 22)
  header.writeUInt16LE(1, 26)
  header.writeUInt16LE(bits, 28)
  header.writeUInt32LE(compression, 30)
  header.writeUInt32LE(palette.length, 46)
  return Buffer.concat([header, extra, colors, pixels])
}
