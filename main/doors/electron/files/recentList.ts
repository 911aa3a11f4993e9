import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const MOST_RECENT = 10

const listSchema = z.array(z.string().max(32_767)).max(MOST_RECENT)

/** What was opened last. */
export interface RecentList {
  /** The newest first. */
  readonly list: () => readonly string[]
  readonly add: (one: string) => void
  readonly clear: () => void
}

/** Keeps what was opened last in a file. One that is not as expected counts as absent. */
export function recentList(file: string, isThere: (one: string) => boolean = () => true): RecentList {
  const list = (): readonly string[] => readList(file).filter(isThere)
  return {
    list,
    add: (one) => writeList(file, [one, ...list().filter((other) => other !== one)].slice(0, MOST_RECENT)),
    clear: () => writeList(file, []),
  }
}

function readList(file: string): readonly string[] {
  try {
    return listSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return []
  }
}

function writeList(file: string, all: readonly string[]): void {
  try {
    writeFileSync(file, JSON.stringify(all))
  } catch {
    // A full disk does not keep anything from being opened.
  }
}
