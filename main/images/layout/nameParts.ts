import { dayOf } from './dates.ts'
import { lotIn } from './nameLots.ts'

/** A name that ends in a number of one of several pictures of a part. */
interface Rule {
  readonly pattern: RegExp
  /** Parts of which there are several pictures: fewer may be chance. */
  readonly fewest: number
}

/** As `A0012-cam2`, and as `A0012_crop_1_c`, with a class behind it. */
const marked: Rule = {
  pattern: new RegExp(
    '^(.*?)(?:[_\\-. ]|(?<=\\d))?(?:(?<![a-z])(?:crop|camera|cam|view|shot|angle|side)|カメラ|視野|面)' +
    '[_\\-. ]?\\d{1,2}(?:[_-][0-9a-z]{1,2})?$', 'i',
  ),
  fewest: 2,
}

/** As `A0012_1`: a number of parts, and a small one behind it. */
const numbered: Rule = { pattern: /^(.*\d{3})[_-]\d{1,2}$/, fewest: 3 }

/** Nobody takes more pictures of a part: a larger group is a lot, a product or a day. */
const mostOfPart = 20

/** Part of the pictures with such a name that share theirs with others. */
const leastShared = 0.5

/**
 * The parts that several pictures show, by the names of files: what comes before the number of a picture. A name
 * that is in two folders counts apart, as each folder then numbers its own.
 *
 * @param texts paths without extensions
 * @returns parts by index into the texts; empty where nothing is certain
 */
export function partsInNames(texts: readonly string[]): ReadonlyMap<number, string> {
  const stems = texts.map((text) => text.slice(text.lastIndexOf('/') + 1))
  const isOncePerName = new Set(stems).size === stems.length
  for (const rule of [marked, numbered]) {
    const found = new Map<number, string>()
    for (const [at, stem] of stems.entries()) {
      const base = rule.pattern.exec(stem.normalize('NFKC'))?.[1]
      const folder = (texts[at] ?? '').slice(0, -stem.length - 1)
      // As in `0012/cam1`.
      if (base === '' && /\d/.test(folder)) found.set(at, folder)
      else if (base !== undefined && tellsPart(base)) found.set(at, isOncePerName ? base : `${folder}/${base}`)
    }
    if (areParts([...found.values()], rule)) return found
  }
  return new Map()
}

/** Whether a number is left that is neither a day's nor a lot's. */
function tellsPart(base: string): boolean {
  const lot = lotIn(base)
  const rest = lot === undefined ? base : base.replace(lot, '')
  return (rest.match(/\d+/g) ?? []).some((digits) => !isDay(digits))
}

function isDay(digits: string): boolean {
  const [, year, month, day] = /^(?:20)?(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? []
  return year !== undefined && dayOf(`20${year}`, month, day) !== undefined
}

function areParts(parts: readonly string[], { fewest }: Rule): boolean {
  const sizes = [...Map.groupBy(parts, (part) => part).values()].map(({ length }) => length)
  const several = sizes.filter((size) => size > 1)
  const shared = several.reduce((sum, size) => sum + size, 0)
  return several.length >= fewest && Math.max(...sizes) <= mostOfPart && shared >= leastShared * parts.length
}
