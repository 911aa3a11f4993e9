import { computed, shallowRef, type ComputedRef } from 'vue'
import type { JobProgress } from '../../shared/domain/job.ts'
import type { Asking } from '../host/host.ts'

/** Something for a project that takes a while: how far it is, and how it is stopped. */
export interface UnderWay {
  readonly now: ComputedRef<{ readonly project: string; readonly progress: JobProgress | undefined } | undefined>
  /** Does what is asked for, which tells how far it is, and can be stopped. @throws what it throws */
  readonly during: <Result>(project: string, work: (asking: Asking) => Promise<Result>) => Promise<Result>
  readonly stop: () => void
}

/** Of several, the last is told and can be stopped. */
export function createUnderWay(): UnderWay {
  const now = shallowRef<{ readonly project: string; readonly progress: JobProgress | undefined }>()
  let stopping = new AbortController()

  async function during<Result>(project: string, work: (asking: Asking) => Promise<Result>): Promise<Result> {
    const mine = stopping = new AbortController()
    now.value = { project, progress: undefined }
    const tell = (progress: JobProgress): void => {
      if (stopping === mine) now.value = { project, progress }
    }
    try {
      return await work({ signal: mine.signal, tell })
    } finally {
      if (stopping === mine) now.value = undefined
    }
  }

  return { now: computed(() => now.value), during, stop: () => stopping.abort() }
}
