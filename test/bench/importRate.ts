/**
 * How fast pictures are imported, against what sharp alone needs to decode and shrink the same files: the same number
 * in flight, in one process, in turns. sharp is given its own settings in its turns, and Joryu its own in the others.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { forEachConcurrently } from '../../main/images/concurrently.ts'
import { openPool } from '../../main/images/threads/picturePool.ts'
import { openLibrary } from '../../main/library/open.ts'
import { importFolder, type ImportRequest } from '../../main/services/importing/importFolder.ts'
import { findShape } from '../../main/services/projects.ts'
import { importSets } from './importSets.ts'
import { median } from './median.ts'

const ROUNDS = 5
const PROJECT = 'bench'

/** What was measured of a set. */
export interface ImportRate {
  readonly name: string
  readonly pictures: number
  /** Pictures a second, of each round. */
  readonly joryu: readonly number[]
  readonly sharp: readonly number[]
  /** Median of Joryu's part of sharp's rate. */
  readonly ratio: number
}

/** Measures every set in a folder of its own, and tells each as it is known. */
export async function measureRates(tell: (rate: ImportRate) => void): Promise<readonly ImportRate[]> {
  const rates: ImportRate[] = []
  for (const [name, make] of Object.entries(importSets)) {
    const folder = await mkdtemp(join(tmpdir(), 'joryu-import-'))
    try {
      await make(join(folder, 'pictures'))
      const rate = await measureRate(name, folder)
      tell(rate)
      rates.push(rate)
    } finally {
      await rm(folder, { recursive: true })
    }
  }
  return rates
}

async function measureRate(name: string, folder: string): Promise<ImportRate> {
  const rounds: { readonly joryu: number; readonly sharp: number }[] = []
  // The first shows where the files are, and warms both up.
  const { paths, side } = await imported(join(folder, 'first'), join(folder, 'pictures'))
  for (let round = 0; round < ROUNDS; round += 1) {
    const { seconds } = await imported(join(folder, `library ${round}`), join(folder, 'pictures'))
    rounds.push({ joryu: paths.length / seconds, sharp: paths.length / (await bareSeconds(paths, side)) })
  }
  return {
    name,
    pictures: paths.length,
    joryu: rounds.map(({ joryu }) => joryu),
    sharp: rounds.map((round) => round.sharp),
    ratio: median(rounds.map((round) => round.joryu / round.sharp)),
  }
}

async function imported(
  library: string,
  pictures: string,
): Promise<{ readonly seconds: number; readonly paths: readonly string[]; readonly side: number }> {
  sharp.concurrency(1)
  sharp.cache(false)
  using opened = await openLibrary(library)
  const request: ImportRequest = { folder: pictures, projectName: PROJECT }
  const start = performance.now()
  const { files } = await importFolder(opened, request, { tell: () => {}, signal: new AbortController().signal })
  const seconds = (performance.now() - start) / 1000
  const side = findShape(opened.reader, PROJECT)?.size ?? 0
  return { seconds, paths: files.map(({ path }) => join(pictures, path)), side }
}

async function bareSeconds(paths: readonly string[], side: number): Promise<number> {
  sharp.concurrency(0)
  sharp.cache(true)
  using pool = openPool(0)
  const start = performance.now()
  await forEachConcurrently(paths, pool.filesInFlight, async (path) => {
    await sharp(path).resize(side, side, { fit: 'fill' }).removeAlpha().raw().toBuffer()
  })
  return (performance.now() - start) / 1000
}
