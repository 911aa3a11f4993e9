import { z } from 'zod'
import type { Reader } from '../handles.ts'
import { allRows, oneRow } from '../statements.ts'
import { filterValues, orderedQuery, type PictureFilter } from './picturePages.ts'

/** How many pictures there are, and where each page of them begins. */
export interface PageStarts {
  readonly count: number
  /** Pictures of a page. */
  readonly size: number
  /** The number after which each page comes. */
  readonly starts: readonly number[]
}

const numberRow = z.object({ number: z.int() })
const countRow = z.object({ count: z.int() })

/**
 * Where the pages of a filter begin, so that any of them can be asked for without those before it.
 *
 * @param size of a page; a multiple of it where there would be more than `most` pages
 */
export function findPageStarts(
  reader: Reader,
  projectId: number,
  filter: PictureFilter,
  { size, most }: { readonly size: number; readonly most: number },
): PageStarts {
  const values = filterValues(projectId, filter)
  // What is put in order by every query is asked for once, all else along an index from page to page.
  const starts = filter.quarantined && filter.found === undefined
    ? everyNth(allRows(reader, orderedQuery(filter), numberRow, { ...values, after: 0 }), size)
    : allRows(reader, startsQuery(filter), numberRow, { ...values, skip: size - 1 })
  const after = starts.at(-1)?.number ?? 0
  const left = oneRow(reader, leftQuery(filter), countRow, { ...values, after })?.count ?? 0
  const pages = left === 0 ? starts.slice(0, -1) : starts
  const times = Math.max(1, Math.ceil(pages.length / most))
  return {
    count: (starts.length - 1) * size + left,
    size: size * times,
    starts: pages.filter((_, page) => page % times === 0).map(({ number }) => number),
  }
}

type Start = z.infer<typeof numberRow>

function everyNth(numbers: readonly Start[], size: number): readonly Start[] {
  return [{ number: 0 }, ...numbers.filter((_, at) => (at + 1) % size === 0)]
}

/** From each page to the last picture of it, where it is full: the next begins there. */
export function startsQuery(filter: PictureFilter): string {
  return `WITH RECURSIVE starts (start) AS (
    VALUES (0) UNION ALL SELECT (${orderedQuery(filter, { after: 'start' })} LIMIT 1 OFFSET @skip)
      FROM starts WHERE start IS NOT NULL
  ) SELECT start AS number FROM starts WHERE start IS NOT NULL`
}

/** How many there are behind the last full page. */
export function leftQuery(filter: PictureFilter): string {
  return `SELECT COUNT(*) AS count FROM (${orderedQuery(filter)})`
}
