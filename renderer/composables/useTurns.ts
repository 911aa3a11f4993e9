import { onScopeDispose } from 'vue'

/** Served in one frame: one row after another would take long to fill a window, and all at once made a frame late. */
const AT_ONCE = 2

/** What many want to do and is spread over frames: all of it at once would make one of them late. */
export interface Turns {
  /** Calls in a frame to come, after those who wait longer. Who waits already waits only once. */
  readonly wait: (act: () => void) => void
  readonly leave: (act: () => void) => void
}

/** A queue of which each frame serves the first two. */
export function useTurns(): Turns {
  const waiting = new Set<() => void>()
  let frame = 0

  function serve(): void {
    frame = waiting.size > AT_ONCE ? requestAnimationFrame(serve) : 0
    for (const act of [...waiting].slice(0, AT_ONCE)) {
      waiting.delete(act)
      act()
    }
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
