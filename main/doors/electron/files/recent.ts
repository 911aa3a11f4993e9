import type { App } from 'electron'
import { recentPacks } from './recentPacks.ts'
import { recentProjects, type ProjectsMeans, type RecentProjects } from './recentProjects.ts'
import type { RecentList } from './recentList.ts'

/** What a person has looked at last. */
export interface Recent {
  readonly packs: RecentList
  readonly projects: RecentProjects
}

export function recentOf(
  app: Pick<App, 'addRecentDocument' | 'clearRecentDocuments' | 'isPackaged' | 'setJumpList'>,
  means: ProjectsMeans,
): Recent {
  return { packs: recentPacks(app, means.folder), projects: recentProjects(app, means) }
}
