import type { Job, JobKind } from '../../../shared/domain/job.ts'
import { readPack } from '../../pack/readPack.ts'
import { sourceFor, splitSeedOf } from '../comparison.ts'
import { filesOfFindings } from '../study.ts'
import { filesOfSweep } from '../sweepRequest.ts'
import type { CompareRequest } from '../tasks/compareTask.ts'
import type { StudyRequest } from '../tasks/studyTask.ts'
import type { SweepJobRequest } from '../tasks/sweepTask.ts'
import { neededFor, type NeededPictures } from './neededPictures.ts'

/** What the program has to know of a job that an engine process works for. */
interface EngineKind {
  /** The pictures that it works on. */
  readonly pictures: (request: unknown) => Promise<NeededPictures>
  /** The files that it writes. */
  readonly files: (request: unknown) => readonly string[]
}

const kinds: Readonly<Record<Exclude<JobKind, 'import' | 'inspect'>, EngineKind>> = {
  distill: {
    pictures: async (request) => neededFor((request as StudyRequest).distillation),
    files: (request) => {
      const { distillation: { packPath }, findings } = request as StudyRequest
      return [packPath, ...filesOfFindings(findings)]
    },
  },
  compare: {
    pictures: async (request) => {
      const { match: { packPath, source } } = request as CompareRequest
      const { manifest } = await readPack(packPath)
      return { source: sourceFor(manifest, source), size: manifest.image.width, seed: splitSeedOf(manifest) }
    },
    files: (request) => filesOfFindings((request as CompareRequest).findings),
  },
  sweep: {
    pictures: async (request) => neededFor((request as SweepJobRequest).sweep),
    files: (request) => Object.values(filesOfSweep((request as SweepJobRequest).sweep)),
  },
}

/** The pictures that a job works on; undefined of a kind that needs none. */
export async function picturesOf({ kind, request }: Pick<Job, 'kind' | 'request'>): Promise<
  NeededPictures | undefined
> {
  return engineKind(kind)?.pictures(request)
}

/** The files that a job writes where a person wants them. */
export function filesOf({ kind, request }: Pick<Job, 'kind' | 'request'>): readonly string[] {
  return engineKind(kind)?.files(request) ?? []
}

/** Undefined of those that work in the program itself. */
function engineKind(kind: JobKind): EngineKind | undefined {
  return kind === 'import' || kind === 'inspect' ? undefined : kinds[kind]
}
