import type { MeasuredPicture } from './measurements.ts'
import type { Steps } from './steps.ts'

/** Pictures that are looked at between two yields. */
const picturesAtATime = 1000

/** A value for each picture. */
export function* valuesOf(
  pictures: readonly MeasuredPicture[],
  value: (picture: MeasuredPicture) => number,
): Steps<readonly number[]> {
  const values: number[] = []
  for (const picture of pictures) {
    values.push(value(picture))
    if (values.length % picturesAtATime === 0) yield values.length / pictures.length
  }
  return values
}
