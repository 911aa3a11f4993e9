import { join } from 'node:path'
import type { Job } from '../../shared/domain/job.ts'
import { FULL_AUGMENTATION } from '../../main/engine/augment/augmentation.ts'
import type { DistillationRequest } from '../../main/services/distillation.ts'
import { queueStudy } from '../../main/services/jobs/queueStudy.ts'
import type { TaskResult } from '../../main/services/jobs/throughProgram.ts'
import type { FindingsRequest } from '../../main/services/study.ts'
import { sketchKept, sketchSummary } from './evidenceComparison.ts'
import { freeze } from './frozen.ts'
import { temporaryFolder } from './temporaryFolder.ts'
import { writeTinyPictures } from './tinyPictures.ts'

/** A project of tiny pictures, and its first snapshot. */
export interface FrozenPlace {
  readonly folder: string
  readonly library: string
  readonly source: Awaited<ReturnType<typeof freeze>>
}

/** @param count pictures of each class */
export async function frozenPlace(count: number): Promise<FrozenPlace> {
  const folder = await temporaryFolder()
  const library = join(folder, 'data')
  await writeTinyPictures(join(folder, 'pictures'), count)
  return { folder, library, source: { ...(await freeze(library, join(folder, 'pictures'))), number: 1 } }
}

/** A study of a snapshot that takes seconds. */
export function tinyStudy({ folder, source }: FrozenPlace, pack: string): {
  readonly distillation: DistillationRequest
  readonly findings: FindingsRequest
} {
  return {
    distillation: {
      source, packPath: join(folder, pack), budget: { kind: 'bytes', bytes: 600 }, preset: 'quick',
      overrides: { experts: 1, epochs: 1, iterations: 2, evaluationSteps: 2, seeds: 3 },
      augmentation: FULL_AUGMENTATION, storage: 'i8', seed: 1, executor: 'onnx',
    },
    findings: { reportPath: join(folder, `${pack}.html`), language: 'en' },
  }
}

export function queueTinySnapshotStudy(place: FrozenPlace, pack: string): Promise<Job> {
  const { distillation, findings } = tinyStudy(place, pack)
  return queueStudy(place.library, distillation, findings, { title: pack, hours: 'any' })
}

/** What a process may have left of a study of the first snapshot of "gears". */
export function leftOver(libraryFolder: string): TaskResult {
  const path = '/gears.joryu'
  return {
    result: { packPath: path, reportPath: '' },
    entries: [{
      libraryFolder, project: 'gears', snapshot: 1, path, fileBytes: 5, fileHash: 'a'.repeat(64), madeFrom: undefined,
      budgetBytes: 600, findings: { summary: sketchSummary, verdict: 'fair', ...sketchKept },
    }],
  }
}
