import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Output } from '../../shared/contract/calls.ts'
import type { JobProgress } from '../../shared/domain/job.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type Device = Output<'program.executors'>[number]

/** How this PC can compute. It is tried when a person asks for it: that takes a while. */
export const useDevices = defineStore('devices', () => {
  const host = useHost()
  const { tell } = useNotices()
  const devices = shallowRef<readonly Device[]>()
  const progress = shallowRef<JobProgress>()
  const trying = shallowRef<AbortController>()

  async function tryAll(): Promise<void> {
    const mine = new AbortController()
    trying.value = mine
    progress.value = undefined
    try {
      devices.value = await host.ask('program.executors', undefined, {
        signal: mine.signal,
        tell: (now) => {
          progress.value = now
        },
      })
    } catch (error) {
      tell(error)
    } finally {
      trying.value = undefined
    }
  }

  return {
    devices: computed(() => devices.value),
    progress: computed(() => progress.value),
    isTrying: computed(() => trying.value !== undefined),
    tryAll,
    stop: () => trying.value?.abort(),
  }
})
