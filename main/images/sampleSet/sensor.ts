import type { Stream } from '../../../shared/stream.ts'
import { between } from './draw.ts'
import type { Raster } from './field.ts'

/** An 8-bit gray picture. */
export interface GrayPicture {
  readonly width: number
  readonly height: number
  /** [height, width] */
  readonly pixels: Uint8Array
}

/** What the camera makes of a scene: a slightly soft lens, exposure, noise of light and of the amplifier, 8 bits. */
export function expose(scene: Raster, stream: Stream): GrayPicture {
  const blurred = soften(scene, between(stream, 0, 0.22))
  const exposure = between(stream, 0.8, 1.3)
  const ofLight = between(stream, 0.01, 0.04)
  const ofAmplifier = between(stream, 0.004, 0.016)
  const pixels = new Uint8Array(scene.values.length)
  blurred.forEach((value, index) => {
    const light = Math.max(0, value * exposure)
    const deviation = Math.sqrt(ofLight * ofLight * light + ofAmplifier * ofAmplifier)
    pixels[index] = Math.round(255 * Math.min(1, Math.max(0, light + deviation * stream.normal())))
  })
  return { width: scene.width, height: scene.height, pixels }
}

/** Mixes each pixel with its four neighbors; `share` of its light goes to them. */
function soften({ width, height, values }: Raster, share: number): Float32Array {
  return values.map((value, index) => {
    const column = index % width
    const left = column > 0 ? values[index - 1] : value
    const right = column < width - 1 ? values[index + 1] : value
    const above = index >= width ? values[index - width] : value
    const below = index < (height - 1) * width ? values[index + width] : value
    const around = (left ?? value) + (right ?? value) + (above ?? value) + (below ?? value)
    return value * (1 - share) + (around / 4) * share
  })
}
