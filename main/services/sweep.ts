import { join } from 'node:path'
import type { JobProgress } from '../../shared/domain/job.ts'
import { pictureCount } from '../../shared/domain/pictures.ts'
import { measuredSizes, type Sweep } from '../../shared/domain/sweep.ts'
import { Failure } from '../../shared/errors.ts'
import { renderSweep } from '../evidence/report/renderSweep.ts'
import { makeFolder } from '../jobs/kept/makeFolder.ts'
import { readPack } from '../pack/readPack.ts'
import { openChosenExecutor } from './chosenExecutor.ts'
import type { DataSet } from './dataSet.ts'
import { requireWritable, writeJson, writeText } from './output.ts'
import { notePack } from './packNotes.ts'
import { nameOfSource } from './pictureSource.ts'
import { programVersion } from './program.ts'
import { openStudyPictures } from './studyPictures.ts'
import { measurePoint } from './sweepPoint.ts'
import { packPathsOf, pointsOf } from './sweepPoints.ts'
import { filesOfSweep, type SweepRequest } from './sweepRequest.ts'
import { keepingInMemory } from './tasks/inMemory.ts'
import type { Keeping } from './tasks/keeping.ts'
import { keepFinished, nothingDone, type SweepDone, type SweepProgress } from './tasks/sweepProgress.ts'
import type { Work } from './work.ts'

/** Work whose points are kept; without keeping, nothing outlasts it. */
export interface SweepWork extends Omit<Work, 'keeping'> {
  readonly keeping?: Keeping<SweepProgress>
}

/**
 * Pictures in; a pack of each size, and how accurate training on each is, out. It is measured on the validation
 * pictures: whoever chooses a size by it has not chosen it by the test pictures.
 *
 * @throws Failure as `makeFolder`, `requireWritable`, `openStudyPictures`, `pointsOf` and `measurePoint`
 * @throws Cancelled; packs that were finished stand
 */
export async function sweepSizes(
  request: SweepRequest,
  { keeping, ...work }: SweepWork,
): Promise<Sweep> {
  const { folder } = request
  const { reportPath, figuresPath } = filesOfSweep(request)
  await makeFolder(folder)
  await requireWritable([reportPath, figuresPath])
  const data = await openStudyPictures(request, work)
  const points = pointsOf(request, data)
  await requireWritable(packPathsOf(points, folder))
  const executor = await openChosenExecutor(request.executor, work)
  const kept = { ...work, keeping: keeping ?? keepingInMemory(work.now) }
  let done = keeping?.from?.done ?? nothingDone
  for (const point of points.slice(done.points.length)) {
    const tell = ofPack({ number: done.points.length + 1, total: points.length }, work)
    done = await measurePoint(point, done, { request, data, executor }, { ...kept, tell })
    await keepFinished(kept.keeping, { executor: executor.name, done })
  }
  const sweep = sweepOf(request, data, done, executor.name)
  await writeJson(figuresPath, sweep, work.signal)
  const inputs = { name: nameOfSource(request.source), sweep, version: await programVersion() }
  await writeText(reportPath, renderSweep(inputs, request.language), work.signal)
  await notePacks(request, data, sweep, work)
  return sweep
}

/** Tells of which pack the progress is. */
function ofPack(pack: NonNullable<JobProgress['pack']>, { tell }: Pick<Work, 'tell'>): Work['tell'] {
  return (event) => tell(event.kind === 'progress' ? { ...event, pack } : event)
}

function sweepOf(
  { seed, overrides }: SweepRequest,
  { training, validation, snapshot, loaded }: DataSet,
  { full, points, seconds }: SweepDone,
  executor: string,
): Sweep {
  const [problem] = points.flatMap((point) => ('problem' in point ? [point.problem] : []))
  if (full === undefined) throw problem ? new Failure(problem) : new Error('a sweep without points')
  return {
    data: {
      train: pictureCount(training),
      validation: pictureCount(validation),
      classes: training.classes.length,
      bytes: loaded.training.pixels.length,
    },
    snapshot,
    seeds: { split: seed, networks: Array.from({ length: overrides.seeds }, (_, at) => seed + at) },
    executor,
    full,
    points,
    seconds,
  }
}

/** At the end: what was to be noted in an earlier run of a job is not known. A pack may be gone meanwhile. */
async function notePacks({ source, folder }: SweepRequest, data: DataSet, sweep: Sweep, work: Work): Promise<void> {
  if (data.snapshot === null) return
  for (const { file, budgetBytes } of measuredSizes(sweep)) {
    const path = join(folder, file)
    try {
      await notePack(source, data.snapshot, { path, pack: await readPack(path), budgetBytes }, work)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      work.tell({ kind: 'not-noted', problem: error.problem })
    }
  }
}
