import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { forEachConcurrently } from '../../main/images/concurrently.ts'
import { bitmap } from '../support/bitmaps.ts'

const run = promisify(execFile)
const script = fileURLToPath(new URL('importProcess.ts', import.meta.url))
const SIDE = 24
const CLASSES = 8
const figures = z.object({ imported: z.number(), seconds: z.number(), peakMiB: z.number() })

/** What an import of many pictures took. */
export type ManyFigures = z.infer<typeof figures>

/** Imports so many small pictures, all different, in a process of its own. @param folder for pictures and library */
export async function importMany(folder: string, count: number): Promise<ManyFigures> {
  const pictures = join(folder, 'pictures')
  for (let label = 0; label < CLASSES; label += 1) await mkdir(join(pictures, `class ${label}`), { recursive: true })
  await forEachConcurrently(Array.from({ length: count }, (_, at) => at), 4, async (at) => {
    await writeFile(join(pictures, `class ${at % CLASSES}`, `${at}.bmp`), pictureOf(at))
  })
  const { stdout } = await run(process.execPath, [script, pictures, join(folder, 'library')])
  return figures.parse(JSON.parse(stdout))
}

/** Stripes of the class, and the number of the picture in its first pixels. */
function pictureOf(number: number): Uint8Array {
  const rows = Array.from({ length: SIDE }, (_, y) => Array.from({ length: SIDE * 3 }, (_, x) => {
    return y === 0 && x < 17 ? ((number >> x) & 1) * 200 : 40 + ((x >> (number % CLASSES)) & 1) * 99 + (y % 7)
  }))
  return bitmap({ width: SIDE, height: SIDE, bits: 24 }, rows)
}
