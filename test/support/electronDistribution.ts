import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** By which Electron's tools find the fuses in its program. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** What of Electron's fuses there is: their form, how many, and each of them on. */
const FUSES = Buffer.concat([Buffer.from([1, 8]), Buffer.from('1'.repeat(8))])

/** Makes a folder look like Electron as it is fetched, for the tools that pack a program. It cannot be started. */
export async function electronDistribution(folder: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true })
  const around = Buffer.alloc(4096)
  const program = Buffer.concat([around, Buffer.from(SENTINEL), FUSES, around])
  await writeFile(join(folder, 'electron'), program, { mode: 0o755 })
  const files = ['LICENSE', 'LICENSES.chromium.html', 'version', 'locales/ja.pak', 'locales/en-US.pak']
  for (const file of files) await writeFile(join(folder, file), '')
}
