import { asTraining, valuesPerPicture, type ImageShape, type TrainingSplit } from '../../shared/domain/pictures.ts'
import type { Stream } from '../../shared/stream.ts'

/** Gratings in noise: the class turns the stripes, each picture shifts and stretches them. Labels take turns. */
export function gratings(
  shape: ImageShape,
  classes: number,
  count: number,
  noise: number,
  stream: Stream,
): TrainingSplit {
  const labels = Uint8Array.from({ length: count }, (_, picture) => picture % classes)
  const pixels = new Uint8ClampedArray(count * valuesPerPicture(shape))
  labels.forEach((label, picture) => {
    const angle = (Math.PI * label) / classes
    const frequency = (2 * Math.PI * (1.5 + stream.uniform())) / shape.width
    const phase = 2 * Math.PI * stream.uniform()
    for (let value = 0; value < valuesPerPicture(shape); value += 1) {
      const column = value % shape.width
      const row = Math.floor(value / shape.width) % shape.height
      const wave = Math.sin(frequency * (column * Math.cos(angle) + row * Math.sin(angle)) + phase)
      pixels[picture * valuesPerPicture(shape) + value] = 128 + 60 * wave + 60 * noise * stream.normal()
    }
  })
  const names = Array.from({ length: classes }, (_, label) => `class ${label}`)
  return asTraining({ shape, classes: names, pixels: Uint8Array.from(pixels), labels })
}
