import { onScopeDispose } from 'vue'

/** What several want to do and each is to do in a frame of its own: all of it at once would make one frame late. */
export interface Turns {
  /** Calls in a frame to come, after those who wait longer. Who waits already waits only once. */
  readonly wait: (act: () => void) => void
  readonly leave: (act: () => void) => void
}

/** A queue of which each frame serves the first. */
export function useTurns(): Turns {
  const waiting = new Set<() => void>()
  let frame = 0

  function serve(): void {
    const [first] = waiting
    if (first === undefined) {
      frame = 0
      return
    }
    frame = requestAnimationFrame(serve)
    waiting.delete(first)
    first()
  }

  onScopeDispose(() => cancelAnimationFrame(frame))
  return {
    wait: (act) => {
      waiting.add(act)
      if (frame === 0) frame = requestAnimationFrame(serve)
    },
    leave: (act) => void waiting.delete(act),
  }
}
