import type { OriginalWish } from '../../shared/contract/originals.ts'
import type { DepthMapping } from '../../shared/domain/reading.ts'
import { Failure } from '../../shared/errors.ts'
import { decodePicture } from '../images/decode.ts'
import { readHeader } from '../images/header.ts'
import { openOnce } from '../images/openOnce.ts'
import { encodePng } from '../images/png.ts'
import { readInSource } from '../images/readInSource.ts'
import { sharp } from '../images/sharp.ts'
import { createGate } from '../images/threads/gate.ts'
import { UnusableFile } from '../images/unusableFile.ts'
import type { Reader } from '../library/handles.ts'
import { findOriginal } from '../library/repositories/pictures.ts'

/** Longer side of a picture that is looked at closely, pixels: as large as a window shows it. */
const MOST_SIDE = 1024

/** Large pictures fill the memory: no more of them are decoded at once. */
const gate = createGate(2)

/** A picture file for a screen. */
export interface DrawnOriginal {
  readonly type: 'image/jpeg' | 'image/png'
  readonly bytes: Uint8Array
}

/** Draws a picture of a project anew from its file; undefined where there is none, or its file cannot be read now. */
export async function drawOriginal(
  reader: Reader,
  { number, training }: OriginalWish,
): Promise<DrawnOriginal | undefined> {
  const original = findOriginal(reader, number)
  if (original === undefined) return undefined
  const { source, path, channels, depth } = original
  const leave = await gate.enter(1)
  try {
    const file = await readInSource(source, path)
    if (training === undefined) return { type: 'image/jpeg', bytes: await drawWhole(file, depth) }
    const planes = await decodePicture(file, { ...training, channels, depth })
    const shape = { channels, height: training.size, width: training.size }
    return { type: 'image/png', bytes: await encodePng(planes, shape) }
  } catch (error) {
    if (error instanceof UnusableFile || error instanceof Failure) return undefined
    throw error
  } finally {
    leave()
  }
}

async function drawWhole(file: Uint8Array, depth: DepthMapping): Promise<Uint8Array> {
  const header = await readHeader(file)
  const { width, height } = header
  const pixels = await openOnce(file, header).whole(depth)
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(MOST_SIDE, MOST_SIDE, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 88 })
    .toBuffer()
}
