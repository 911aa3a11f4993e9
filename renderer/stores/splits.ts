import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Input, Output } from '../../shared/contract/calls.ts'
import type { Bond } from '../../shared/domain/splitPolicy.ts'
import type { Asking } from '../host/host.ts'
import { useNotices } from './notices.ts'
import { createUnderWay } from './underWay.ts'
import { useHost } from './useHost.ts'

export type ProjectSplit = Output<'splits.show'>
export type SplitWish = Input<'splits.draw'>['wish']
export type LeakPicture = Output<'splits.leaks'>[number]

/** How the pictures of the project that is looked at are divided. */
export const useSplits = defineStore('splits', () => {
  const host = useHost()
  const { tell } = useNotices()
  const known = shallowRef<{ readonly project: string; readonly split: ProjectSplit }>()
  /** Near copies are looked for: of many pictures, that takes a while. */
  const underWay = createUnderWay()

  async function having(project: string, ask: (asking: Asking) => Promise<ProjectSplit>): Promise<boolean> {
    if (known.value?.project !== project) known.value = undefined
    try {
      known.value = { project, split: await underWay.during(project, ask) }
      return true
    } catch (error) {
      tell(error)
      return false
    }
  }

  const look = (project: string): Promise<boolean> =>
    having(project, (asking) => host.ask('splits.show', { project }, asking))
  /** @returns whether it was done */
  const draw = (project: string, wish: SplitWish): Promise<boolean> =>
    having(project, (asking) => host.ask('splits.draw', { project, wish }, asking))
  const undo = (project: string): Promise<boolean> =>
    having(project, (asking) => host.ask('splits.undo', { project }, asking))

  async function leaks(project: string, bond: Bond, after: number, limit: number): Promise<readonly LeakPicture[]> {
    try {
      return await host.ask('splits.leaks', { project, bond, after, limit })
    } catch (error) {
      tell(error)
      return []
    }
  }

  return { known: computed(() => known.value), dividing: underWay.now, look, draw, undo, stop: underWay.stop, leaks }
})
