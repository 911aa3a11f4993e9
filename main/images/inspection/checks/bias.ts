import type { Finding, PropertyName } from '../../../../shared/domain/finding.ts'
import type { MeasuredPicture, MeasuredSet } from '../measurements.ts'
import { normalTail, ranksOf } from '../statistics.ts'

/** From here on the property alone is as good as a weak network, and a network will use it. */
const strongSeparation = 0.85

/** Probability of one false alarm in a set without any bias. */
const falseAlarm = 0.001

const dayMilliseconds = 24 * 60 * 60 * 1000

const properties: Readonly<Record<PropertyName, (picture: MeasuredPicture) => number>> = {
  'brightness': ({ level }) => level,
  'noise': ({ noise }) => noise,
  'pure-color': ({ pureColor }) => pureColor,
  'size': ({ width, height }) => width * height,
  // Whole days: within one, the time only tells in which order the files were copied.
  'date': ({ modified = 0 }) => Math.floor(modified / dayMilliseconds),
}

const propertyNames: readonly PropertyName[] = ['date', 'size', 'pure-color', 'brightness', 'noise']

/**
 * Properties of pictures that tell a class by themselves, each with the class that it tells best. A network learns such
 * a property instead of the defect, and fails on the line, where it is another.
 *
 * The separation is the area under the curve of the property as a judge, its significance that of the test of Mann and
 * Whitney 1947 with ties, corrected for the number of tests (Bonferroni).
 */
export function checkPropertyBias({ classes, pictures }: MeasuredSet): readonly Finding[] {
  // Of two classes, the one says all about the other.
  const labels = classes.length === 2 ? [1] : [...classes.keys()]
  const tests = labels.length * propertyNames.length
  return propertyNames.flatMap((property) => {
    const ranks = ranksOf(pictures.map(properties[property]))
    const separations = labels.map((label) => ({ label, ...separationOf(ranks, pictures, label) }))
    const [best] = separations.toSorted((one, other) => other.separation - one.separation)
    if (!best || best.separation < strongSeparation || best.chance * tests > falseAlarm) return []
    const { label, direction, separation } = best
    return [{ code: 'property-bias', sureness: 'possible', property, label, direction, separation }]
  })
}

interface Separation {
  readonly direction: 'more' | 'less'
  readonly separation: number
  /** Probability of such a separation where there is none. */
  readonly chance: number
}

function separationOf(ranks: Float64Array, pictures: readonly MeasuredPicture[], label: number): Separation {
  const inside = ranks.filter((_, at) => pictures[at]?.label === label)
  const [size, rest] = [inside.length, ranks.length - inside.length]
  const wins = inside.reduce((sum, rank) => sum + rank, 0) - (size * (size + 1)) / 2
  const area = size * rest === 0 ? 0.5 : wins / (size * rest)
  // Ties make ranks vary less; their variance is that of the ranks as they are.
  const middle = (ranks.length + 1) / 2
  const spread = ranks.reduce((sum, rank) => sum + (rank - middle) ** 2, 0) / Math.max(1, ranks.length - 1)
  const deviation = Math.sqrt((size * rest * spread) / ranks.length)
  const z = deviation === 0 ? 0 : (Math.abs(area - 0.5) * size * rest) / deviation
  return {
    direction: area >= 0.5 ? 'more' : 'less',
    separation: Math.max(area, 1 - area),
    chance: 2 * normalTail(z),
  }
}
