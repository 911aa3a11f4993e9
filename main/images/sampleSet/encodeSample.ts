import { sharp } from '../sharp.ts'
import type { Stream } from '../../../shared/stream.ts'
import { encodeGrayBmp } from '../bmp/encodeGray.ts'
import type { GrayPicture } from './sensor.ts'

const extensions = ['bmp', 'jpg', 'png'] as const

export interface EncodedSample {
  readonly bytes: Uint8Array
  readonly extension: (typeof extensions)[number]
}

/** The picture as a file of one of three formats, drawn from `stream` and so no hint at its class. */
export async function encodeSample(picture: GrayPicture, stream: Stream): Promise<EncodedSample> {
  const extension = extensions[stream.integer(extensions.length)] ?? 'png'
  return { bytes: await encode(picture, extension), extension }
}

async function encode(picture: GrayPicture, extension: EncodedSample['extension']): Promise<Uint8Array> {
  if (extension === 'bmp') return encodeGrayBmp(picture)
  const { pixels, width, height } = picture
  const image = sharp(pixels, { raw: { width, height, channels: 1 } }).toColourspace('b-w')
  return extension === 'png' ? image.png().toBuffer() : image.jpeg({ quality: 90 }).toBuffer()
}
