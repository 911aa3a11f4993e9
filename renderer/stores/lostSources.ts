import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Output } from '../../shared/contract/calls.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type MovedSource = Output<'sources.move'>

/** Places of pictures where nothing is any more. */
export const useLostSources = defineStore('lostSources', () => {
  const host = useHost()
  const { tell } = useNotices()
  const known = shallowRef<{ readonly project: string; readonly paths: readonly string[] }>()

  async function look(project: string): Promise<void> {
    try {
      known.value = { project, paths: await host.ask('sources.lost', { project }) }
    } catch (error) {
      tell(error)
    }
  }

  /** Links the pictures of a place with those of another. @returns undefined where it was refused, which is told */
  async function move(project: string, from: string, to: string): Promise<MovedSource | undefined> {
    try {
      const moved = await host.ask('sources.move', { project, from, to })
      await look(project)
      return moved
    } catch (error) {
      tell(error)
      return undefined
    }
  }

  return { known: computed(() => known.value), look, move }
})
