import type { App } from 'electron'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const FILE_NAME = 'recent.json'

const MOST_RECENT = 10

const listSchema = z.array(z.string().max(32_767)).max(MOST_RECENT)

/** The packs that were opened last. */
export interface RecentPacks {
  /** The newest first, without those that are gone. */
  readonly list: () => readonly string[]
  readonly add: (path: string) => void
  readonly clear: () => void
}

/** Keeps the packs that were opened last in a file of `folder`, and tells the system, which lists them, too. */
export function recentPacks(
  app: Pick<App, 'addRecentDocument' | 'clearRecentDocuments'>,
  folder: string,
): RecentPacks {
  const file = join(folder, FILE_NAME)
  const list = (): readonly string[] => readList(file).filter((path) => existsSync(path))
  return {
    list,
    add: (path) => {
      writeList(file, [path, ...list().filter((other) => other !== path)].slice(0, MOST_RECENT))
      app.addRecentDocument(path)
    },
    clear: () => {
      writeList(file, [])
      app.clearRecentDocuments()
    },
  }
}

function readList(file: string): readonly string[] {
  try {
    return listSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return []
  }
}

function writeList(file: string, paths: readonly string[]): void {
  try {
    writeFileSync(file, JSON.stringify(paths))
  } catch {
    // A full disk does not keep a pack from being opened.
  }
}
