import { defineStore } from 'pinia'
import type { Input, Output } from '../../shared/contract/calls.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type Activity = Output<'projects.history'>[number]

/** What a project is about, and what was done in it. */
export const useAbout = defineStore('about', () => {
  const host = useHost()
  const { tell } = useNotices()

  /** @returns undefined where it was refused, which is told */
  async function orTold<Result>(asked: Promise<Result>): Promise<Result | undefined> {
    try {
      return await asked
    } catch (error) {
      tell(error)
      return undefined
    }
  }

  /** @returns whether it was done */
  async function describe(wish: Input<'projects.describe'>): Promise<boolean> {
    return await orTold(host.ask('projects.describe', wish).then(() => true)) ?? false
  }

  /** @returns its name as it is kept */
  async function rename(project: string, newName: string): Promise<string | undefined> {
    return (await orTold(host.ask('projects.rename', { project, newName })))?.name
  }

  /** The last that was done in a project, the newest first. */
  async function history(project: string, limit: number): Promise<readonly Activity[]> {
    return (await orTold(host.ask('projects.history', { project, limit })))?.toReversed() ?? []
  }

  return { describe, rename, history }
})
