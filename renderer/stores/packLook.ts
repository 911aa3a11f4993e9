import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Output } from '../../shared/contract/calls.ts'
import type { JobProgress } from '../../shared/domain/job.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type PackContents = Output<'packs.contents'>
export type Nearest = Output<'packs.nearest'>

/** What is inside of the pack that is looked at. */
export const usePackLook = defineStore('packLook', () => {
  const host = useHost()
  const { tell } = useNotices()
  const contents = shallowRef<PackContents>()
  const nearest = shallowRef<Nearest>()
  const seeking = shallowRef<JobProgress>()
  let opened = 0
  let seeker: AbortController | undefined

  /** Opens a pack. What was found of another one is gone. */
  async function open(project: string, pack: number): Promise<void> {
    const mine = (opened += 1)
    stop()
    contents.value = undefined
    nearest.value = undefined
    try {
      const found = await host.ask('packs.contents', { project, pack })
      if (mine === opened) contents.value = found
    } catch (error) {
      tell(error)
    }
  }

  async function seek(project: string, pack: number): Promise<void> {
    stop()
    const own = new AbortController()
    seeker = own
    seeking.value = { phase: 'checking', done: 0, total: 0 }
    try {
      const found = await host.ask('packs.nearest', { project, pack }, {
        signal: own.signal,
        tell: (progress) => {
          if (seeker === own) seeking.value = progress
        },
      })
      if (seeker === own) nearest.value = found
    } catch (error) {
      tell(error)
    }
    if (seeker === own) stop()
  }

  function stop(): void {
    seeker?.abort()
    seeker = undefined
    seeking.value = undefined
  }

  return {
    contents: computed(() => contents.value),
    nearest: computed(() => nearest.value),
    seeking: computed(() => seeking.value),
    open, seek, stop,
  }
})
