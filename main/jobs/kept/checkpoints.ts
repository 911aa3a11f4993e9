import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '../../../shared/systemError.ts'
import { writeWhole } from '../../pack/writeWhole.ts'
import { decodeKept, encodeKept, type Kept } from './keptFile.ts'
import { makeFolder } from './makeFolder.ts'
import { removeTorn } from './removeTorn.ts'

/** The newest may be lost to a damaged disk: the one before it is kept too. */
const KEPT = 2
const NAME = /^checkpoint-(\d{6})$/

/** The checkpoints of one job. */
export interface Checkpoints {
  /** The newest that is whole and of this maker. */
  newest(): Promise<Kept | undefined>
  /** @throws Failure 'write-denied', 'disk-full'; what was kept before stays */
  add(kept: Kept): Promise<void>
}

/** @param maker as `encodeKept` takes it */
export function openCheckpoints(folder: string, maker: string): Checkpoints {
  return {
    async newest() {
      for (const name of await newestFirst(folder)) {
        const kept = decodeKept(await readFile(join(folder, name)), maker)
        if (kept !== undefined) return kept
      }
      return undefined
    },
    async add(kept) {
      await makeFolder(folder)
      await removeTorn(folder)
      const before = await newestFirst(folder)
      const number = Number(NAME.exec(before[0] ?? '')?.[1] ?? 0) + 1
      // A stop that comes meanwhile does not keep it from being written: it is what a stop is to leave.
      const never = { aborted: false }
      await writeWhole(join(folder, `checkpoint-${String(number).padStart(6, '0')}`), encodeKept(kept, maker), never)
      for (const name of before.slice(KEPT - 1)) await rm(join(folder, name), { force: true })
    },
  }
}

async function newestFirst(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => NAME.test(name)).sort().reverse()
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}
