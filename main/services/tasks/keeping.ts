import type { DistillProgress } from '../../engine/distillProgress.ts'
import type { DistillInputs } from '../../engine/distillInputs.ts'
import type { Expert } from '../../engine/objective/experts.ts'
import type { Checkpoints } from '../../jobs/kept/checkpoints.ts'
import type { ExpertStore } from '../../jobs/kept/expertStore.ts'
import type { Keeper } from '../../jobs/kept/keeper.ts'
import { keptOf, noSeconds, type StudyProgress } from './studyProgress.ts'

/** Most bytes of experts that are kept for later packs. */
const MOST_EXPERT_BYTES = 4 * 2 ** 30

/** How a job keeps what it has done. */
export interface Keeping<Progress = StudyProgress> {
  /** Where an earlier run of the job stood. */
  readonly from: Progress | undefined
  readonly keeper: Keeper
  readonly checkpoints: Pick<Checkpoints, 'add'>
  readonly experts: ExpertStore
}

/** What experts depend on: packs of any budget and storage share them. */
export interface ExpertKey {
  readonly fingerprint: string
  readonly executor: string
  readonly seed: number
  readonly network: DistillInputs['recipe']['network']
  readonly augmentation: DistillInputs['recipe']['augmentation']
  readonly training: Readonly<Record<string, number>>
}

/** @param fingerprint of the training pictures; @returns undefined where no experts are followed */
export function expertKeyOf(
  { executor, seed, recipe: { network, augmentation, objective } }: DistillInputs,
  fingerprint: string,
): ExpertKey | undefined {
  if (objective.kind !== 'trajectory') return undefined
  const { experts, epochs, expertBatch, expertLearningRate, expertPictures } = objective.recipe
  const training = { experts, epochs, expertBatch, expertLearningRate, expertPictures }
  return { fingerprint, executor: executor.name, seed, network, augmentation, training }
}

/** Seconds of all earlier runs of a job. */
export function workedBefore({ keeping }: { readonly keeping?: Keeping }): number {
  const { experts, distill, evaluate } = keeping?.from?.seconds ?? noSeconds
  return experts + distill + evaluate
}

/** Where a distillation begins: with what an earlier run and other jobs have left. */
export async function beginningOf(
  { from, experts }: Keeping,
  key: ExpertKey | undefined,
): Promise<DistillProgress> {
  return {
    experts: key === undefined ? [] : await experts.read(key),
    learning: from?.stage === 'distilling' ? from.learning : undefined,
  }
}

/** Offers the experts as they are now. */
export function offerExperts(
  { keeper, experts: store }: Keeping,
  key: ExpertKey | undefined,
  experts: readonly Expert[],
): Promise<void> {
  return keeper.offer(async () => {
    if (key === undefined) return
    await store.keep(key, experts)
    await store.trim(MOST_EXPERT_BYTES, key)
  })
}

/** Offers where a study stands now. */
export function offerProgress({ keeper, checkpoints }: Keeping, progress: () => StudyProgress): Promise<void> {
  return keeper.offer(() => checkpoints.add(keptOf(progress())))
}
