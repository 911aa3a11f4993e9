import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { liveView, type LiveView } from '../../../shared/domain/live.ts'
import { systemCode } from '../../../shared/systemError.ts'
import { makeFolder } from '../../jobs/kept/makeFolder.ts'
import { removeTorn } from '../../jobs/kept/removeTorn.ts'
import { writeWhole } from '../../pack/writeWhole.ts'

/** Where what can be seen of a job is, inside its folder. */
export function liveFolder(jobFolder: string): string {
  return join(jobFolder, 'live')
}

/** The file of a picture that a view lists. */
export function livePicture(folder: string, png: number): string {
  return join(folder, `${png}.png`)
}

/** @returns undefined where there is none that can be read: none yet, or one that a power cut has spoiled */
export async function readView(folder: string): Promise<LiveView | undefined> {
  try {
    return liveView.safeParse(JSON.parse(await readFile(viewFile(folder), 'utf8'))).data
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Writes pictures, then the view that lists them, each whole or not at all.
 * @param pngs in the order of their numbers
 * @throws Failure 'write-denied', 'disk-full'
 */
export async function writeView(folder: string, view: LiveView, pngs: readonly Uint8Array[]): Promise<void> {
  const never = { aborted: false }
  await makeFolder(folder)
  await removeTorn(folder)
  await Promise.all(pngs.map((bytes, png) => writeWhole(livePicture(folder, png), bytes, never)))
  await writeWhole(viewFile(folder), Buffer.from(JSON.stringify(view)), never)
}

function viewFile(folder: string): string {
  return join(folder, 'live.json')
}
