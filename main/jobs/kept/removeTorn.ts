import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ASIDE } from '../../pack/writeWhole.ts'

/** Removes what a kill in the middle of a write left in a folder: one process at a time writes there. */
export async function removeTorn(folder: string): Promise<void> {
  const torn = (await readdir(folder)).filter((name) => name.startsWith(ASIDE))
  for (const name of torn) await rm(join(folder, name), { force: true })
}
