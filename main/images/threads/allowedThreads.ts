import { availableParallelism } from 'node:os'

/** A word of the environment: processes for jobs and probes are given it by the one that starts them. */
const WORD = 'JORYU_THREADS'

/**
 * Lets this process, and those that it starts from now on, work on no more threads than these.
 * @param most undefined: on as many as the processor has
 */
export function allowThreads(most: number | undefined): void {
  if (most === undefined) Reflect.deleteProperty(process.env, WORD)
  else process.env[WORD] = String(most)
}

/** How many threads may work at once: what the processor has, or what a person has set, if that is less. */
export function allowedThreads(): number {
  const set = Number(process.env[WORD])
  return Number.isInteger(set) && set > 0 ? Math.min(set, availableParallelism()) : availableParallelism()
}
