import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { CallFailure } from '../../shared/contract/envelopes.ts'
import type { Problem } from '../../shared/errors.ts'
import { CallCancelled, CallRefused, ConnectionLost } from '../host/host.ts'

/** What went wrong with something that a person wanted. */
type Trouble =
  | { readonly kind: 'refused'; readonly failure: CallFailure }
  | { readonly kind: 'lost' | 'unexpected' }

export type Notice = Trouble & { readonly id: number }

/** Messages that stay until they are closed: nobody looks at the right moment. */
export const useNotices = defineStore('notices', () => {
  const notices = shallowRef<readonly Notice[]>([])
  let made = 0

  function show(trouble: Trouble): void {
    const others = notices.value.filter((notice) => !isSame(notice, trouble))
    notices.value = [...others, { ...trouble, id: (made += 1) }]
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
function isSame(one: Trouble, other: Trouble): boolean {
  return one.kind === other.kind && JSON.stringify(problemOf(one)) === JSON.stringify(problemOf(other))
}

function problemOf(trouble: Trouble): Problem | undefined {
  return trouble.kind === 'refused' ? trouble.failure.problem : undefined
}
