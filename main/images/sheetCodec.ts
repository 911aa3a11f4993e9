import type { InterleavedPicture, SheetCodec, SheetFormat } from '../../shared/domain/sheetCodec.ts'
import { toPlanes } from './planes.ts'
import { rawPicture, scaled, sharp } from './sharp.ts'

/**
 * The codec of coded contact sheets: WebP and AVIF, each as it packs best in sensible time. What AVIF tunes for by
 * itself takes three times as long, at effort 6, and keeps no more in the same bytes (docs/method.md).
 */
export function createSheetCodec(): SheetCodec {
  return { encode, decode, resize }
}

async function encode(
  pixels: Uint8Array,
  height: number,
  width: number,
  channels: 1 | 3,
  format: SheetFormat,
  quality: number,
): Promise<Uint8Array> {
  const sheet = rawPicture(pixels, height, width, channels)
  if (format === 'webp') return sheet.webp({ quality, effort: 6, smartSubsample: false }).toBuffer()
  return sheet.avif({ quality, effort: 4, tune: 'ssim', chromaSubsampling: '4:2:0' }).toBuffer()
}

async function decode(bytes: Uint8Array, channels: 1 | 3): Promise<InterleavedPicture> {
  const { data, info } = await sharp(bytes)
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const pixels = channels === 1 ? toPlanes(data, 3, 1) : data
  return { pixels, height: info.height, width: info.width, channels }
}

async function resize(
  pixels: Uint8Array,
  fromHeight: number,
  fromWidth: number,
  channels: 1 | 3,
  toHeight: number,
  toWidth: number,
): Promise<Uint8Array> {
  return scaled(rawPicture(pixels, fromHeight, fromWidth, channels), toWidth, toHeight).raw().toBuffer()
}
