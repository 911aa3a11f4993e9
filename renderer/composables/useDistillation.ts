import { useJobs } from '../stores/jobs.ts'
import { useSnapshots } from '../stores/snapshots.ts'
import { useText } from '../text/useText.ts'

/** Parts and lights vary so in any plant. */
const augmentation = { flip: true, shift: true, scale: true, cutout: true, brightness: true, contrast: true }

/** Freezes the pictures of a project as they are, and puts a first try at distilling them behind all jobs. */
export function useDistillation(): (project: string) => Promise<void> {
  const jobs = useJobs()
  const snapshots = useSnapshots()
  const { language } = useText()
  return async (project) => {
    const snapshot = await snapshots.take(project)
    if (snapshot === undefined) return
    await jobs.start({
      kind: 'distill', project, snapshot, budget: { kind: 'share', fraction: 0.01 }, preset: 'quick', storage: 'i8',
      seed: 1, seeds: 3, executor: 'auto', augmentation, language: language.value, hours: 'any',
    })
  }
}
