import type { JobProgress } from '../../../shared/domain/job.ts'
import { outcomeOf } from '../../jobs/process/outcomeOf.ts'
import type { Run } from '../../jobs/process/runTask.ts'
import { tellSometimes } from '../../jobs/process/tellSometimes.ts'
import type { Library } from '../../library/open.ts'
import { withLibrary } from '../library.ts'
import type { Work } from '../work.ts'

/** Work for a job with the library open: where it is stopped, it leaves the library so that it can go on later. */
type LibraryWork = (library: Library, work: Pick<Work, 'tell' | 'signal'>) => Promise<object>

/** Works for a job in this program. A pause stops it as a cancel does. */
export function runHere(libraryFolder: string, tell: (progress: JobProgress) => void, work: LibraryWork): Run {
  const stop = new AbortController()
  const tellProgress = tellSometimes(tell)
  const tellEvent: Work['tell'] = (event) => {
    if (event.kind !== 'progress') return
    const { phase, done, total } = event
    tellProgress({ phase, done, total })
  }
  const ended = outcomeOf(async () => {
    const means = { tell: tellEvent, signal: stop.signal }
    return { kind: 'finished', result: await withLibrary(libraryFolder, (library) => work(library, means)) }
  })
  return { ended, stop: (how) => stop.abort(how) }
}
