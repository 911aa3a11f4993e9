/** Keeps what a job has done, now and then. */
export interface Keeper {
  /** Where the job stands now: `keep` writes it, and is called only when that is due. @throws as `keep` */
  offer(keep: () => Promise<void>): Promise<void>
  /** Writes where the job stood last, if that is not written yet. @throws as the last `keep` that was offered */
  keepLast(): Promise<void>
}

/**
 * @param every seconds between two writes: what a crash costs at most
 * @param now seconds since any fixed moment
 */
export function createKeeper(every: number, now: () => number): Keeper {
  let last: (() => Promise<void>) | undefined
  let keptAt = now()
  const keepLast = async (): Promise<void> => {
    const keep = last
    last = undefined
    keptAt = now()
    await keep?.()
  }
  return {
    keepLast,
    async offer(keep) {
      last = keep
      if (now() - keptAt >= every) await keepLast()
    },
  }
}
