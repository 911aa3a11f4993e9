import { setImmediate } from 'node:timers/promises'
import type { SpectrumPlan } from '../../shared/domain/distilledSet.ts'
import type { PauseGate } from '../../shared/domain/pause.ts'
import type { JobProgress } from '../../shared/domain/job.ts'
import { Cancelled, throwIfCancelled } from '../../shared/domain/signal.ts'
import type { Problem } from '../../shared/errors.ts'
import type { LoadedPictures } from '../images/loadedPictures.ts'
import type { Choice } from './executorChoice.ts'
import type { LibraryAccess } from './libraryAccess.ts'
import type { PackFacts } from './packs.ts'
import type { Keeping } from './tasks/keeping.ts'
import type { Live } from './tasks/live.ts'

/** What a job tells the door that started it. */
export type JobEvent =
  | ({ readonly kind: 'progress' } & JobProgress)
  | { readonly kind: 'loaded'; readonly pictures: LoadedPictures }
  | {
      readonly kind: 'planned'
      readonly plan: SpectrumPlan
      readonly budgetBytes: number
      readonly pictures: LoadedPictures
    }
  | { readonly kind: 'executor-chosen'; readonly choice: Choice }
  | { readonly kind: 'packed'; readonly path: string; readonly pack: PackFacts }
  /** What was done stands, but the library could not be told of it. */
  | { readonly kind: 'not-noted'; readonly problem: Problem }

/** What every long job is given. */
export interface Work {
  readonly tell: (event: JobEvent) => void
  readonly signal: AbortSignal
  /** Holds the work up between two files; without it, nothing does. */
  readonly pause?: PauseGate
  /** Seconds since any fixed moment. */
  readonly now: () => number
  /** How a job keeps what it has done, to go on from there; without it, nothing is kept. */
  readonly keeping?: Keeping
  /** How it gets at the library; without it, the library is opened for as long as it takes. */
  readonly library?: LibraryAccess
  /** Shows what is learned; without it, nobody looks. */
  readonly live?: Live
}

/**
 * Runs a generator to its end, one macro-task a step so that a cancel is heard. When the signal is set, the step under
 * way is abandoned, because one can take longer than a person waits: so, only for steps that write nothing, of a
 * generator that heeds the same signal.
 *
 * @throws Cancelled as soon as the signal is set
 */
export async function runSteps<Step, Result>(
  steps: AsyncGenerator<Step, Result>,
  signal: AbortSignal,
  onStep: (step: Step) => void | Promise<void>,
): Promise<Result> {
  try {
    for (;;) {
      const next = await unlessCancelled(steps.next(), signal)
      if (next.done) return next.value
      await onStep(next.value)
      await setImmediate()
    }
  } finally {
    // Once the abandoned step ends, the generator sees the signal and frees what it holds; nobody waits for that.
    if (signal.aborted) steps.next().catch(() => {})
  }
}

/**
 * Runs work that yields how far it is, 0 to 1, to its end, one macro-task a step so that a cancel is heard.
 *
 * @throws Cancelled between two steps, when the signal is set
 */
export async function takeSteps<Result>(
  steps: Generator<number, Result>,
  { signal, pause }: Pick<Work, 'signal' | 'pause'>,
  onPart: (part: number) => void,
): Promise<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    onPart(step.value)
    await setImmediate()
    await pause?.passed()
    throwIfCancelled(signal)
  }
}

/** @throws Cancelled as soon as the signal is set, while `work` ends unseen */
export async function unlessCancelled<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const { promise: cancelled, reject } = Promise.withResolvers<never>()
  const cancel = (): void => reject(new Cancelled())
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel, { once: true })
  try {
    return await Promise.race([work, cancelled])
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
