import type { DistilledSet } from '../../shared/domain/distilledSet.ts'
import type { JobProgress } from '../../shared/domain/job.ts'
import { distill } from '../engine/distill.ts'
import type { DistillInputs } from '../engine/distillInputs.ts'
import type { DistillEvent } from '../engine/distillProgress.ts'
import type { FitStep } from '../engine/spectrum/quantizer.ts'
import { fingerprint } from './dataSet.ts'
import { beginningOf, expertKeyOf, offerExperts, offerProgress, type ExpertKey } from './tasks/keeping.ts'
import { noSeconds, type WorkedSeconds } from './tasks/studyProgress.ts'
import { runSteps, type Work } from './work.ts'

/** A distilled set, and the seconds that it took in all runs of its job. */
export interface TimedSet {
  readonly set: DistilledSet
  readonly seconds: Pick<WorkedSeconds, 'experts' | 'distill'>
}

/** A step that there is something to tell of. */
type Step = Exclude<DistillEvent, FitStep>

/**
 * Distills, tells how far it is, keeps what was done, and times the experts apart from the rest.
 * @throws Failure and Cancelled as `distill` and `Keeper.offer`
 */
export async function timedDistill(inputs: DistillInputs, work: Work): Promise<TimedSet> {
  const { tell, signal, now, keeping, live } = work
  if (keeping?.from?.stage === 'comparing') return keeping.from
  const before = keeping?.from?.seconds ?? noSeconds
  // Only a job asks for it: all pixels are hashed for it.
  const key = keeping && expertKeyOf(inputs, fingerprint(inputs.training))
  const from = keeping && (await beginningOf(keeping, key))
  const startedAt = now()
  let expertsDoneAt = startedAt
  const seconds = (): WorkedSeconds => ({
    ...before,
    experts: before.experts + expertsDoneAt - startedAt,
    distill: before.distill + now() - expertsDoneAt,
  })
  const set = await runSteps(distill(inputs, from), signal, async (event) => {
    if (event.kind === 'fit') return
    if (event.kind === 'expert') expertsDoneAt = now()
    tell({ kind: 'progress', ...progressOf(event) })
    await keep(event, inputs, key, seconds, work)
    if (event.kind === 'iteration') await live?.learned(event, inputs)
  })
  return { set, seconds: seconds() }
}

async function keep(
  { progress: { experts, learning } }: Step,
  { executor }: DistillInputs,
  key: ExpertKey | undefined,
  seconds: () => WorkedSeconds,
  { keeping }: Work,
): Promise<void> {
  if (keeping === undefined) return
  if (learning === undefined) return offerExperts(keeping, key, experts)
  // Whoever makes the next pack of these pictures begins with them.
  if (learning.iteration === 1) await keeping.keeper.keepLast()
  await offerProgress(keeping, () => ({ stage: 'distilling', executor: executor.name, seconds: seconds(), learning }))
}

function progressOf(event: Step): JobProgress {
  if (event.kind === 'iteration') return { phase: 'distilling', done: event.iteration, total: event.iterations }
  return { phase: 'experts', done: event.step, total: event.steps }
}
