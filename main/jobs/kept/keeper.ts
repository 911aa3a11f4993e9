import type { Checkpoints } from './checkpoints.ts'
import type { Kept } from './keptFile.ts'

/** Keeps what a job has done, now and then. */
export interface Keeper {
  /** Where the job stands now. It is made and written only when that is due. @throws Failure as `Checkpoints.add` */
  offer(make: () => Kept): Promise<void>
  /** Writes where the job stood last, if that is not written yet. @throws Failure as `Checkpoints.add` */
  keepLast(): Promise<void>
}

/**
 * @param every seconds between two checkpoints: what a crash costs at most
 * @param now seconds since any fixed moment
 */
export function createKeeper(checkpoints: Pick<Checkpoints, 'add'>, every: number, now: () => number): Keeper {
  let last: (() => Kept) | undefined
  let keptAt = now()
  const keepLast = async (): Promise<void> => {
    if (last === undefined) return
    const kept = last()
    last = undefined
    keptAt = now()
    await checkpoints.add(kept)
  }
  return {
    keepLast,
    async offer(make) {
      last = make
      if (now() - keptAt >= every) await keepLast()
    },
  }
}
