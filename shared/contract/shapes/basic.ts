import { z } from 'zod'
import { isPackName } from '../../fileName.ts'

/** Entries of a list that crosses at once: what is longer is asked for page by page. */
export const MOST_LISTED = 1000

/** What a person calls something. Which names are good, the services say. */
export const name = z.string().min(1).max(255)

/** Where something is on the PC. Windows knows no longer ones. */
export const path = z.string().min(1).max(32_767)

/** Of a file that the program writes: one of another kind is never replaced. */
export const packPath = path.regex(/\.joryu$/i)
/** Of a pack in whatever folder. */
export const packName = z.string().max(120).refine(isPackName, 'no name for a pack')
export const zipPath = path.regex(/\.zip$/i)
export const csvPath = path.regex(/\.csv$/i)

/** For a person to read. */
export const text = z.string().max(10_000)

export const count = z.int().nonnegative()

/** Of a row, or of a snapshot in its project. */
export const number = z.int().positive()

export const fraction = z.number().min(0).max(1)

/** What was computed: 0 to 1, but for rounding. */
export const portion = z.number()

export const seconds = z.number().nonnegative()

export const seed = z.int().nonnegative().max(2 ** 32 - 1)

/** UTC, as ISO 8601. */
export const instant = z.iso.datetime()

/** SHA-256, as hexadecimal digits. */
export const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)

export const nothing = z.void()

export function list<Item extends z.ZodType>(item: Item): z.ZodArray<Item> {
  return z.array(item).max(MOST_LISTED)
}

/** The part of a long list that comes after the one with the number `after`. */
export const page = { after: count, limit: number.max(MOST_LISTED) }

/** What a call is about. */
export const ofProject = { project: name }
