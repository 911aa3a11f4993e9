import { UnusableFile } from '../unusableFile.ts'

/** Sides of a picture, from its headers alone. */
export interface PictureSides {
  readonly width: number
  readonly height: number
}

/** What the headers of a bitmap say. */
export interface BmpLayout extends PictureSides {
  readonly topDown: boolean
  readonly bitsPerPixel: 1 | 4 | 8 | 16 | 24 | 32
  /** Whether equal pixels are stored as runs, with 4 or 8 bits a pixel. */
  readonly runs: boolean
  /** Which bits of a pixel are red, green and blue, where there is no palette. */
  readonly masks: readonly [red: number, green: number, blue: number]
  readonly paletteAt: number
  /** Bytes of a color of the palette. */
  readonly paletteStep: 3 | 4
  readonly colors: number
  readonly pixelsAt: number
}

const infoHeaderAt = 14
const coreHeaderBytes = 12
const smallestInfoHeader = 40
const uncompressed = 0
const runsOf8 = 1
const runsOf4 = 2
/** Masks stand in the file; in the second case one of opacity, which is not read, among them. */
const bitFields = [3, 6]

/** A few bytes can stand for any number of equal pixels, which are unpacked in memory; no camera writes so many. */
const mostPixelsInRuns = 25_000_000

/** @throws UnusableFile 'damaged', 'kind-unsupported', 'too-large' */
export function readLayout(bytes: Uint8Array): BmpLayout {
  if (bytes.length < infoHeaderAt + coreHeaderBytes) throw new UnusableFile('damaged')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const layout = view.getUint32(infoHeaderAt, true) === coreHeaderBytes ? readCoreHeader(view) : readInfoHeader(view)
  if (layout.width <= 0 || layout.height === 0) throw new UnusableFile('damaged')
  // Runs skip rows and end them early, which has a meaning only from the bottom up.
  if (layout.runs && layout.topDown) throw new UnusableFile('damaged')
  if (layout.runs && layout.width * layout.height > mostPixelsInRuns) throw new UnusableFile('too-large')
  return layout
}

/** The short header of OS/2 and of Windows 2, which some old cameras' software still writes. */
function readCoreHeader(view: DataView): BmpLayout {
  const bitsPerPixel = knownBits(view.getUint16(24, true))
  return {
    width: view.getUint16(18, true),
    height: view.getUint16(20, true),
    topDown: false,
    bitsPerPixel,
    runs: false,
    masks: usualMasks(bitsPerPixel),
    paletteAt: infoHeaderAt + coreHeaderBytes,
    paletteStep: 3,
    colors: bitsPerPixel > 8 ? 0 : 2 ** bitsPerPixel,
    pixelsAt: view.getUint32(10, true),
  }
}

function readInfoHeader(view: DataView): BmpLayout {
  if (view.byteLength < infoHeaderAt + smallestInfoHeader) throw new UnusableFile('damaged')
  const headerBytes = view.getUint32(infoHeaderAt, true)
  if (headerBytes < smallestInfoHeader) throw new UnusableFile('kind-unsupported')
  const signedHeight = view.getInt32(22, true)
  const bitsPerPixel = knownBits(view.getUint16(28, true))
  const compression = view.getUint32(30, true)
  const colors = view.getUint32(46, true)
  return {
    width: view.getInt32(18, true),
    height: Math.abs(signedHeight),
    topDown: signedHeight < 0,
    bitsPerPixel,
    runs: hasRuns(bitsPerPixel, compression),
    masks: bitFields.includes(compression) ? readMasks(view) : usualMasks(bitsPerPixel),
    paletteAt: infoHeaderAt + headerBytes,
    paletteStep: 4,
    colors: bitsPerPixel > 8 ? 0 : Math.min(colors || 256, 2 ** bitsPerPixel),
    pixelsAt: view.getUint32(10, true),
  }
}

function knownBits(bits: number): BmpLayout['bitsPerPixel'] {
  if (bits === 1 || bits === 4 || bits === 8 || bits === 16 || bits === 24 || bits === 32) return bits
  throw new UnusableFile('kind-unsupported')
}

function hasRuns(bits: number, compression: number): boolean {
  if (bits === 8 && compression === runsOf8) return true
  if (bits === 4 && compression === runsOf4) return true
  if (compression === uncompressed) return false
  if (bitFields.includes(compression) && (bits === 16 || bits === 32)) return false
  throw new UnusableFile('kind-unsupported')
}

function usualMasks(bits: number): BmpLayout['masks'] {
  return bits === 16 ? [0x7c00, 0x03e0, 0x001f] : [0x00ff_0000, 0x0000_ff00, 0x0000_00ff]
}

/** The masks follow the 40 bytes that every info header begins with, as its own fields or right behind it. */
function readMasks(view: DataView): BmpLayout['masks'] {
  const at = infoHeaderAt + smallestInfoHeader
  if (view.byteLength < at + 12) throw new UnusableFile('damaged')
  return [view.getUint32(at, true), view.getUint32(at + 4, true), view.getUint32(at + 8, true)]
}
