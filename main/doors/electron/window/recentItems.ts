import type { MenuItemConstructorOptions } from 'electron'
import { basename } from 'node:path'

/** What was looked at last, and how it is opened again. */
export interface RecentMeans {
  readonly recentPacks: readonly string[]
  readonly recentProjects: readonly string[]
  readonly openPack: (path: string) => void
  readonly openProject: (project: string) => void
}

export function packItems({ recentPacks, openPack }: RecentMeans): MenuItemConstructorOptions[] {
  return recentPacks.map((path) => ({
    label: literal(basename(path)), toolTip: path, click: () => openPack(path),
  }))
}

export function projectItems({ recentProjects, openProject }: RecentMeans): MenuItemConstructorOptions[] {
  return recentProjects.map((project) => ({ label: literal(project), click: () => openProject(project) }))
}

/** An ampersand of a name is one. */
function literal(name: string): string {
  return name.replaceAll('&', '&&')
}
