import { setTimeout as wait } from 'node:timers/promises'

/** What is looked at. */
export interface Stay {
  /** Pages that are open. */
  readonly pages: () => number
  readonly isWorking: () => boolean
  readonly signal: AbortSignal
}

/** How long is waited for somebody. */
export interface Patience {
  readonly idleSeconds: number
  /** Milliseconds between two looks. */
  readonly lookEvery?: number
}

/**
 * Resolves when nobody needs the door any more: no page was open and no job at work for so many seconds, or the signal
 * is set.
 */
export async function stayOpen(
  { pages, isWorking, signal }: Stay,
  { idleSeconds, lookEvery = 1000 }: Patience,
): Promise<void> {
  let idle = 0
  while (!signal.aborted && idle < idleSeconds) {
    await wait(lookEvery, undefined, { signal }).catch(() => undefined)
    idle = pages() > 0 || isWorking() ? 0 : idle + lookEvery / 1000
  }
}
