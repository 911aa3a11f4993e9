import type { App } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { recentList, type RecentList } from './recentList.ts'

/** The packs that were opened last, without those that are gone: in a file of `folder`, and in the system's list. */
export function recentPacks(
  app: Pick<App, 'addRecentDocument' | 'clearRecentDocuments'>,
  folder: string,
): RecentList {
  const { list, add, clear } = recentList(join(folder, 'recent.json'), existsSync)
  return {
    list,
    add: (path) => {
      add(path)
      app.addRecentDocument(path)
    },
    clear: () => {
      clear()
      app.clearRecentDocuments()
    },
  }
}
