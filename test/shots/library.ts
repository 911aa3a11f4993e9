import { cp, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSampleSet } from '../../main/services/sampleSet.ts'
import { endedJob } from '../support/detachedJobs.ts'
import { runJoryu } from '../support/runJoryu.ts'

/** A project in a library, ready to be looked at. */
export interface Prepared extends AsyncDisposable {
  readonly library: string
  readonly project: string
}

const PROJECT = '軸受 外観検査'
/** A file that says that nothing is missing. */
const FINISHED = 'finished'

/**
 * A copy of a library with one project: of the one that is given, else of the sample set, imported, checked, frozen and
 * distilled quickly; that is kept for the next time.
 * @param given its project has to be of the usual name
 * @param kept where the one of the sample set is
 */
export async function prepareLibrary(given: string | undefined, kept: string): Promise<Prepared> {
  if (given === undefined && !(await isThere(join(kept, FINISHED)))) await makeLibrary(kept)
  const library = await mkdtemp(join(tmpdir(), 'joryu-shots-'))
  await cp(given ?? kept, library, { recursive: true })
  return {
    library, project: PROJECT,
    [Symbol.asyncDispose]: () => rm(library, { recursive: true, force: true }),
  }
}

/** In its final place: a library remembers where its packs are. */
async function makeLibrary(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const pictures = join(folder, 'pictures')
  const { signal } = new AbortController()
  await makeSampleSet(pictures, 1, { signal, tell: () => undefined, now: () => performance.now() / 1000 })
  const steps = [
    ['import', pictures], ['check'], ['snapshot'],
    // The size that is proposed for them.
    ['distill', '--preset', 'quick', '--budget', '18KB', '--out', join(folder, '軸受.joryu'), '--detach'],
  ]
  for (const [command = '', ...args] of steps) {
    console.log(`Preparing the library of the pictures: ${command}`)
    const { code, stderr } = await runJoryu(folder, command, ...args, '--project', PROJECT, '--library', folder)
    // Of a check, 1 only says that it has found something.
    if (code !== 0 && command !== 'check') throw new Error(`${command}: ${stderr}`)
  }
  // As a job, its pictures, parts and curves are kept for the step that shows them.
  const { state } = await endedJob(folder)
  if (state.status !== 'succeeded') throw new Error(`distill: ${JSON.stringify(state)}`)
  await writeFile(join(folder, FINISHED), '')
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false)
}
