import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Input, Output } from '../../shared/contract/calls.ts'
import type { Bond } from '../../shared/domain/splitPolicy.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type ProjectSplit = Output<'splits.show'>
export type SplitWish = Input<'splits.draw'>['wish']
export type LeakPicture = Output<'splits.leaks'>[number]

/** How the pictures of the project that is looked at are divided. */
export const useSplits = defineStore('splits', () => {
  const host = useHost()
  const { tell } = useNotices()
  const known = shallowRef<{ readonly project: string; readonly split: ProjectSplit }>()
  /** Set while near copies are looked for: of many pictures, that takes a while. */
  const isBusy = shallowRef(false)

  async function having(project: string, ask: () => Promise<ProjectSplit>): Promise<boolean> {
    if (known.value?.project !== project) known.value = undefined
    isBusy.value = true
    try {
      known.value = { project, split: await ask() }
      return true
    } catch (error) {
      tell(error)
      return false
    } finally {
      isBusy.value = false
    }
  }

  const look = (project: string): Promise<boolean> =>
    having(project, () => host.ask('splits.show', { project }))
  /** @returns whether it was done */
  const draw = (project: string, wish: SplitWish): Promise<boolean> =>
    having(project, () => host.ask('splits.draw', { project, wish }))
  const undo = (project: string): Promise<boolean> =>
    having(project, () => host.ask('splits.undo', { project }))

  async function leaks(project: string, bond: Bond, after: number, limit: number): Promise<readonly LeakPicture[]> {
    try {
      return await host.ask('splits.leaks', { project, bond, after, limit })
    } catch (error) {
      tell(error)
      return []
    }
  }

  return { known: computed(() => known.value), isBusy: computed(() => isBusy.value), look, draw, undo, leaks }
})
