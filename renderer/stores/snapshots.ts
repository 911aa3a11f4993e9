import { defineStore } from 'pinia'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

/** Frozen pictures. */
export const useSnapshots = defineStore('snapshots', () => {
  const host = useHost()
  const { tell } = useNotices()

  /** @returns its number; undefined where it was refused, which is told */
  async function take(project: string): Promise<number | undefined> {
    try {
      return (await host.ask('snapshots.take', { project, despiteLeak: false })).number
    } catch (error) {
      tell(error)
      return undefined
    }
  }

  return { take }
})
