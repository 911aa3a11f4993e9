import type { Finding } from '../../../../shared/domain/finding.ts'
import type { MeasuredPicture, MeasuredSet } from '../measurements.ts'
import { median } from '../statistics.ts'

/** Pictures of other sides are odd where at least this part of the set has the usual ones. */
const partOfUsual = 0.8

/** A side ratio that differs by less is the same shape, cropped by hand. */
const sameShape = Math.log(1.1)

/** Pictures that are twice as large or small as usual differ in how their detail survives scaling. */
const sameSize = Math.log(2)

/** Pictures whose shape or size is not that of nearly all others. A set of mixed sides has no odd ones. */
export function checkShape({ pictures }: MeasuredSet): readonly Finding[] {
  const shapes = oddOf(pictures, ({ width, height }) => Math.log(width / height), sameShape)
  const sizes = oddOf(pictures, ({ width, height }) => Math.log(width * height) / 2, sameSize)
  const ofOddShape = new Set(shapes)
  const inShape = sizes.filter((at) => !ofOddShape.has(at))
  return [
    ...(shapes.length > 0 ? [{ code: 'odd-shape', sureness: 'certain', pictures: shapes } as const] : []),
    ...(inShape.length > 0 ? [{ code: 'odd-size', sureness: 'certain', pictures: inShape } as const] : []),
  ]
}

/** @returns indices, farthest first; none when too many differ */
function oddOf(
  pictures: readonly MeasuredPicture[],
  value: (picture: MeasuredPicture) => number,
  tolerance: number,
): readonly number[] {
  const values = pictures.map(value)
  const usual = median(values)
  const distances = values.map((value, at) => ({ at, distance: Math.abs(value - usual) }))
  const odd = distances.filter(({ distance }) => distance >= tolerance)
  if (odd.length > (1 - partOfUsual) * pictures.length) return []
  return odd.sort((one, other) => other.distance - one.distance).map(({ at }) => at)
}
