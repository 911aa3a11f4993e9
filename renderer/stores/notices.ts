import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { CallFailure } from '../../shared/contract/envelopes.ts'
import type { Problem } from '../../shared/errors.ts'
import type { EndedJob } from './endings.ts'
import { CallCancelled, CallRefused, ConnectionLost } from '../host/host.ts'

/** What went wrong with something that a person wanted, or, `ended`, what has become of a job. */
type Told =
  | { readonly kind: 'refused'; readonly failure: CallFailure }
  | { readonly kind: 'ended'; readonly job: EndedJob }
  | { readonly kind: 'lost' | 'unexpected' }

export type Notice = Told & { readonly id: number }
export type EndedNotice = Extract<Notice, { readonly kind: 'ended' }>

/** Messages that stay until they are closed: nobody looks at the right moment. */
export const useNotices = defineStore('notices', () => {
  const notices = shallowRef<readonly Notice[]>([])
  let made = 0

  function show(told: Told): void {
    const others = notices.value.filter((notice) => !isSame(notice, told))
    notices.value = [...others, { ...told, id: (made += 1) }]
  }

  /** To have changed one's mind is nothing to be told about. */
  function tell(error: unknown): void {
    if (error instanceof CallCancelled) return
    if (error instanceof CallRefused) show({ kind: 'refused', failure: error.failure })
    else show({ kind: error instanceof ConnectionLost ? 'lost' : 'unexpected' })
  }

  function close(id: number): void {
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }

  return { notices: computed(() => notices.value), show, tell, close }
})

/** Whether both would be read as the same sentence. */
function isSame(one: Told, other: Told): boolean {
  return one.kind === other.kind && JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other))
}

/** What a sentence says of its own. Of a job, only what became of it last. */
function contentOf(told: Told): Problem | number | undefined {
  if (told.kind === 'ended') return told.job.id
  return told.kind === 'refused' ? told.failure.problem : undefined
}
