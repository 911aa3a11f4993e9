import { dayOf } from './dates.ts'

/** A way to read a day from digits, which may hold a time as well. */
type Reading = (digits: string) => string | undefined

/** A time, as hours and minutes, or with seconds. */
const time = /^(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/

const yearFirst: Reading = (digits) => {
  const rest = digits.slice(8)
  const day = dayOf(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8))
  return rest === '' || time.test(rest) ? day : undefined
}

const shortYearFirst: Reading = (digits) => yearFirst(`20${digits}`)

/** By the number of digits. Of twelve, cameras use both. */
const readings: Readonly<Record<number, readonly Reading[]>> = {
  8: [yearFirst], 12: [yearFirst, shortYearFirst], 14: [yearFirst],
}

/** The same digits of all names: as many, and as many such behind them. */
interface Column {
  readonly length: number
  /** By index into the texts. */
  readonly values: Map<number, string>
}

/**
 * The days that the names of files tell. Digits are taken for a date where those at the same place of every name that
 * has them are days, by one way of reading only, and not all the same day.
 *
 * @param texts paths without extensions
 * @returns days by index into the texts; empty where nothing is certain
 */
export function datesInNames(texts: readonly string[]): ReadonlyMap<number, string> {
  const certain = columnsOf(texts).flatMap(({ length, values }) => {
    const found = (readings[length] ?? []).flatMap((reading) => readAll(values, reading))
    const [days, another] = found
    return days === undefined || another !== undefined || new Set(days.values()).size < 2 ? [] : [days]
  })
  // Of several, the one that tells most; the sort is stable, so then the one nearest the end of the names.
  return certain.sort((one, other) => other.size - one.size)[0] ?? new Map<number, string>()
}

function columnsOf(texts: readonly string[]): readonly Column[] {
  const columns = new Map<string, Column>()
  for (const [at, text] of texts.entries()) {
    const seen = new Map<number, number>()
    for (const digits of digitsIn(text)) {
      const { length } = digits
      const place = seen.get(length) ?? 0
      seen.set(length, place + 1)
      const key = `${place} ${length}`
      const column = columns.get(key) ?? { length, values: new Map<number, string>() }
      columns.set(key, column)
      column.values.set(at, digits)
    }
  }
  return [...columns.keys()].sort().flatMap((key) => columns.get(key) ?? [])
}

/** Numbers that may hold a day, the last first; 2026-01-31 is one of them. */
function digitsIn(text: string): readonly string[] {
  const joined = text.normalize('NFKC').replace(/(?<!\d)(\d{4})([-_.])(\d\d)\2(\d\d)(?!\d)/g, '$1$3$4')
  return (joined.match(/\d+/g) ?? []).filter(({ length }) => readings[length] !== undefined).reverse()
}

/** Nothing where one of them is no day. */
function readAll(values: ReadonlyMap<number, string>, reading: Reading): readonly ReadonlyMap<number, string>[] {
  const days = new Map<number, string>()
  for (const [at, digits] of values) {
    const day = reading(digits)
    if (day === undefined) return []
    days.set(at, day)
  }
  return [days]
}
