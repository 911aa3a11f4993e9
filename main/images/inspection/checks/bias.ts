import type { Finding, PropertyName } from '../../../../shared/domain/finding.ts'
import type { MeasuredPicture, MeasuredSet } from '../measurements.ts'
import { normalTail, ranksOf } from '../statistics.ts'
import { asPart, type Steps } from '../steps.ts'
import { valuesOf } from '../valuesOf.ts'

/** From here on the property alone is as good as a weak network, and a network will use it. */
const strongSeparation = 0.85

/** Light moves the usual gray of a class along with its darkest, at least so much; what is on a part need not. */
const movedAlong = 0.55

/** Probability of one false alarm in a set without any bias. */
const falseAlarm = 0.001

const dayMilliseconds = 24 * 60 * 60 * 1000

/** Part of a picture that is darker than its darkest gray: dust and scratches are smaller. */
const darkestPart = 0.02

type Value = (picture: MeasuredPicture) => number

const level: Value = ({ level }) => level

/** What is looked at for each property, and another value that must move along for it to count. */
const properties: readonly { readonly property: PropertyName; readonly value: Value; readonly along?: Value }[] = [
  // Whole days: within one, the time only tells in which order the files were copied.
  { property: 'date', value: ({ modified = 0 }) => Math.floor(modified / dayMilliseconds) },
  { property: 'size', value: ({ width, height }) => width * height },
  { property: 'pure-color', value: ({ pureColor }) => pureColor },
  { property: 'brightness', value: level },
  // Black stays black with every part, and only light, gain or another camera makes it gray.
  { property: 'brightness', value: ({ thumbnail }) => darkestOf(thumbnail), along: level },
  { property: 'noise', value: ({ noise }) => noise },
]

/**
 * Properties of pictures that tell a class by themselves, each with the class that it tells best. A network learns such
 * a property instead of the defect, and fails on the line, where it is another.
 *
 * The separation is the area under the curve of the property as a judge, its significance that of the test of Mann and
 * Whitney 1947 with ties, corrected for the number of tests (Bonferroni).
 */
export function* checkPropertyBias({ classes, pictures }: MeasuredSet): Steps<readonly Finding[]> {
  // Of two classes, the one says all about the other.
  const labels = classes.length === 2 ? [1] : [...classes.keys()]
  const tests = labels.length * properties.length
  const found = new Map<PropertyName, Finding>()
  for (const [at, { property, value, along }] of properties.entries()) {
    const part = (steps: Steps<readonly Area[]>): Steps<readonly Area[]> =>
      asPart(steps, at / properties.length, (at + 1) / properties.length)
    const areas = yield* part(areasOf(pictures, value, labels))
    const others = along && (yield* part(areasOf(pictures, along, labels)))
    const [best] = areas.filter(({ area }, index) => !others || moveTogether(area, others[index]?.area ?? 0.5))
      .sort((one, other) => Math.abs(other.area - 0.5) - Math.abs(one.area - 0.5))
    if (!best || found.has(property)) continue
    const [separation, direction] = best.area >= 0.5 ? [best.area, 'more'] as const : [1 - best.area, 'less'] as const
    if (separation < strongSeparation || best.chance * tests > falseAlarm) continue
    found.set(property, {
      code: 'property-bias', sureness: 'possible', property, label: best.label, direction, separation,
    })
  }
  return [...found.values()]
}

function moveTogether(area: number, other: number): boolean {
  return area >= 0.5 ? other >= movedAlong : other <= 1 - movedAlong
}

/** The darkest gray that a part of the picture larger than dust has. */
function darkestOf(thumbnail: Uint8Array): number {
  return thumbnail.toSorted()[Math.floor(thumbnail.length * darkestPart)] ?? 0
}

interface Area {
  readonly label: number
  /** Probability that a picture of the class has a larger value than another. */
  readonly area: number
  /** Probability of an area so far from a half where the class has nothing to do with the value. */
  readonly chance: number
}

function* areasOf(
  pictures: readonly MeasuredPicture[],
  value: Value,
  labels: readonly number[],
): Steps<readonly Area[]> {
  const ranks = ranksOf(yield* valuesOf(pictures, value))
  // Ties make ranks vary less; their variance is that of the ranks as they are.
  const middle = (ranks.length + 1) / 2
  const spread = ranks.reduce((sum, rank) => sum + (rank - middle) ** 2, 0) / Math.max(1, ranks.length - 1)
  return labels.map((label) => {
    const inside = ranks.filter((_, at) => pictures[at]?.label === label)
    const [size, rest] = [inside.length, ranks.length - inside.length]
    const wins = inside.reduce((sum, rank) => sum + rank, 0) - (size * (size + 1)) / 2
    const area = size * rest === 0 ? 0.5 : wins / (size * rest)
    const deviation = Math.sqrt((size * rest * spread) / ranks.length)
    const z = deviation === 0 ? 0 : (Math.abs(area - 0.5) * size * rest) / deviation
    return { label, area, chance: 2 * normalTail(z) }
  })
}
