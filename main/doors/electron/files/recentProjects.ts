import type { App, JumpListCategory, JumpListItem } from 'electron'
import { join } from 'node:path'
import { projectArgument } from './opening.ts'
import { recentList, type RecentList } from './recentList.ts'

/** The projects that were looked at last, in a file of `folder`; on Windows, they stand in the taskbar's list, too. */
export interface RecentProjects extends RecentList {
  /** Writes the taskbar's list, in the words of the moment. */
  readonly show: (title: string) => void
}

/** Where they are kept and shown. */
export interface ProjectsMeans {
  readonly folder: string
  readonly platform: NodeJS.Platform
  /** What Windows starts for an entry. */
  readonly program: string
}

export function recentProjects(
  app: Pick<App, 'isPackaged' | 'setJumpList'>,
  { folder, platform, program }: ProjectsMeans,
): RecentProjects {
  const recent = recentList(join(folder, 'recent-projects.json'))
  const itemOf = (project: string): JumpListItem => ({
    type: 'task', title: project, program, args: projectArgument(project), iconPath: program, iconIndex: 0,
  })
  return {
    ...recent,
    show: (title) => {
      // Before it is packaged, what Windows would start is Electron alone.
      if (platform !== 'win32' || !app.isPackaged) return
      const projects: JumpListCategory = { type: 'custom', name: title, items: recent.list().map(itemOf) }
      app.setJumpList([...(recent.list().length > 0 ? [projects] : []), { type: 'recent' }])
    },
  }
}
