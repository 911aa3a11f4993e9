import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Output } from '../../shared/contract/calls.ts'
import { CallRefused } from '../host/host.ts'
import { useNotices } from './notices.ts'
import { createUnderWay } from './underWay.ts'
import { useHost } from './useHost.ts'

export type Snapshot = Output<'snapshots.list'>[number]
export type SnapshotDiff = Output<'snapshots.diff'>

/** What became of the wish to freeze. */
export type Taking =
  | { readonly kind: 'taken'; readonly snapshot: Output<'snapshots.take'> }
  /** So many pictures are on both sides. */
  | { readonly kind: 'leaks'; readonly pictures: number }
  /** It was stopped, or the notices tell why. */
  | { readonly kind: 'failed' }

/** Frozen pictures. */
export const useSnapshots = defineStore('snapshots', () => {
  const host = useHost()
  const { tell } = useNotices()
  const underWay = createUnderWay()
  const known = shallowRef<{ readonly project: string; readonly list: readonly Snapshot[] }>()

  async function look(project: string): Promise<void> {
    if (known.value?.project !== project) known.value = undefined
    try {
      known.value = { project, list: await host.ask('snapshots.list', { project }) }
    } catch (error) {
      tell(error)
    }
  }

  /** @param despiteLeak freezes also what is on both sides of the split */
  async function freeze(project: string, despiteLeak: boolean): Promise<Taking> {
    try {
      const snapshot = await underWay.during(project, (asking) =>
        host.ask('snapshots.take', { project, despiteLeak }, asking))
      await look(project)
      return { kind: 'taken', snapshot }
    } catch (error) {
      if (error instanceof CallRefused && error.failure.problem.code === 'snapshot-leaks') {
        return { kind: 'leaks', pictures: error.failure.problem.pictures }
      }
      tell(error)
      return { kind: 'failed' }
    }
  }

  /** What changed between two snapshots, or since one. */
  async function diff(project: string, from: number, to?: number): Promise<SnapshotDiff | undefined> {
    try {
      return await host.ask('snapshots.diff', { project, from, ...(to !== undefined && { to }) })
    } catch (error) {
      tell(error)
      return undefined
    }
  }

  return { known: computed(() => known.value), freezing: underWay.now, look, freeze, stop: underWay.stop, diff }
})
