import { measurePixels } from '../../main/images/inspection/measurePixels.ts'
import type { MeasuredPicture, MeasuredSet } from '../../main/images/inspection/measurements.ts'
import { createStream, type Stream } from '../../shared/stream.ts'

const side = 48

/** A gray picture of a part under a fixed camera: the same plate, with a surface and a light of the picture's own. */
export function platePixels(stream: Stream, mark: 'stripe' | 'spot' = 'spot'): Uint8Array {
  const light = 120 + 6 * stream.normal()
  const [left, top] = [12 + stream.integer(24), 12 + stream.integer(24)]
  const [across, down, phase] = [stream.uniform() / 2, stream.uniform() / 2, 6 * stream.uniform()]
  return Uint8Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [at % side, Math.floor(at / side)]
    const plate = x > 6 && x < 42 && y > 6 && y < 42 ? 40 : 0
    const marked = mark === 'spot' ? (x - left) ** 2 + (y - top) ** 2 < 40 : Math.abs(y - top) < 2
    const surface = 12 * Math.sin(across * x + down * y + phase)
    return Math.round(light + plate + surface - (marked ? 60 : 0) + 3 * stream.normal())
  })
}

/** The picture of these pixels, measured, with everything else as in all others. */
export function measured(pixels: Uint8Array, differs: Partial<MeasuredPicture> = {}): MeasuredPicture {
  return {
    path: '/set/a/1.png', label: 0, split: 'training',
    width: side, height: side, fingerprint: String(pixels), modified: 0,
    ...measurePixels({ pixels, width: side, height: side }, 0), ...differs,
  }
}

/** A set without any problem: so many pictures of each of two classes, which differ in the shape of a mark. */
export function cleanSet(perClass: number, seed = 1): MeasuredSet {
  const pictures = Array.from({ length: 2 * perClass }, (_, at) => {
    const label = at % 2
    const stream = createStream(seed).fork(String(at))
    const pixels = platePixels(stream, label === 0 ? 'spot' : 'stripe')
    return measured(pixels, { label, path: `/set/${'ab'[label]}/${at}.png` })
  })
  return { classes: ['a', 'b'], pictures }
}

/** The set with some pictures changed, by their indices. */
export function withChanged(
  { classes, pictures }: MeasuredSet,
  indices: readonly number[],
  change: (picture: MeasuredPicture, at: number) => MeasuredPicture,
): MeasuredSet {
  return { classes, pictures: pictures.map((picture, at) => (indices.includes(at) ? change(picture, at) : picture)) }
}

/** Runs a generator to its end. */
export function resultOf<Result>(steps: Generator<number, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
