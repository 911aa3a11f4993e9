import { createHash } from 'node:crypto'
import { Failure } from '../../../shared/errors.ts'
import type { Pair } from '../../images/inspection/groups.ts'
import { inspectionVersion } from '../../images/inspection/inspect.ts'
import { findNearPairs } from '../../images/inspection/nearPairs.ts'
import type { Library } from '../../library/open.ts'
import { findNearCopies, putNearCopies } from '../../library/repositories/nearCopies.ts'
import { measuredProject } from '../measuredProject.ts'
import type { Project } from '../../../shared/domain/library.ts'
import { takeSteps, type Work } from '../work.ts'

/** Steps in which the progress of the search is told. */
const PROGRESS_STEPS = 100

/**
 * Near copies among the pictures of a project, by their places in `contents`; undefined where some were imported by a
 * program that did not measure. What was found is kept for as long as the pictures and the search are the same.
 *
 * @param contents of the pictures that are not in quarantine, in order
 * @throws Failure 'library-damaged'; @throws Cancelled
 */
export async function nearCopiesAmong(
  library: Library,
  { id, name }: Pick<Project, 'id' | 'name'>,
  contents: readonly string[],
  { tell, signal }: Pick<Work, 'tell' | 'signal'>,
): Promise<readonly Pair[] | undefined> {
  const fingerprint = createHash('sha256').update([inspectionVersion, ...contents].join()).digest('hex')
  const known = findNearCopies(library.reader, id, fingerprint)
  if (known !== undefined) return known
  const measured = await measuredOf(library, name, signal)
  if (measured === undefined) return undefined
  const byContent = new Map(measured.map((picture) => [picture.fingerprint, picture]))
  const tellPart = (part: number): void =>
    tell({ kind: 'progress', phase: 'checking', done: Math.floor(part * PROGRESS_STEPS), total: PROGRESS_STEPS })
  tellPart(0)
  const steps = findNearPairs(contents.flatMap((content) => byContent.get(content) ?? []))
  const pairs = await takeSteps(steps, { signal }, tellPart)
  putNearCopies(library.writer, id, fingerprint, pairs)
  tellPart(1)
  return pairs
}

type Measured = Awaited<ReturnType<typeof measuredProject>>['pictures']

async function measuredOf(library: Library, name: string, signal: AbortSignal): Promise<Measured | undefined> {
  try {
    return (await measuredProject(library, name, { signal, withoutQuarantine: true })).pictures
  } catch (error) {
    if (error instanceof Failure && error.problem.code === 'measurements-missing') return undefined
    throw error
  }
}
