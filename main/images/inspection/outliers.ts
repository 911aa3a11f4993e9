import { median, sideSpread } from './statistics.ts'
import type { MeasuredSet } from './measurements.ts'

/** Which values of a property are out of the ordinary. */
export interface Oddness {
  readonly side: 'low' | 'high'
  /** What a difference from the median must be at least to be seen, in the unit of the values. */
  readonly floor: number
}

/** So many spreads from the median a picture is one in a million, were pictures normally distributed. */
const spreadsAway = 5

/** A class with fewer pictures has no median of its own worth the name. */
const fewestOfClass = 20

/**
 * Pictures whose values lie far from the median of their class, measured by the spread of those on that side (Leys et
 * al. 2013, "Detecting outliers"): what all pictures of a line share is no problem of one of them.
 *
 * @param values one for each picture
 * @returns indices, farthest first
 */
export function findOutliers(
  { classes, pictures }: MeasuredSet,
  values: readonly number[],
  oddness: Oddness,
): readonly number[] {
  const ofClass = classes.map((_, label) => pictures.flatMap((picture, at) => (picture.label === label ? [at] : [])))
  const small = ofClass.filter((members) => members.length < fewestOfClass).flat()
  const groups = ofClass.filter((members) => members.length >= fewestOfClass)
    .map((members) => ({ members, compared: members }))
  // Pictures of small classes are compared with the whole set.
  const all = [...groups, { members: small, compared: [...pictures.keys()] }]
  const distances = all.flatMap(({ members, compared }) => {
    const measure = distanceIn(compared.map((at) => values[at] ?? NaN), oddness)
    return members.map((at) => ({ at, distance: measure(values[at] ?? NaN) }))
  })
  return distances.filter(({ distance }) => distance > 1)
    .sort((one, other) => other.distance - one.distance || one.at - other.at).map(({ at }) => at)
}

/** How far a value is from the median of `values` on the odd side; more than 1 is an outlier. */
function distanceIn(values: readonly number[], { side, floor }: Oddness): (value: number) => number {
  const middle = median(values)
  const away = Math.max(floor, spreadsAway * sideSpread(values, middle, side))
  return (value) => (side === 'high' ? value - middle : middle - value) / away
}
