import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const packageFile = new URL('../../package.json', import.meta.url)
const packageSchema = z.object({ name: z.string(), version: z.string() })

/** This program's name and version, such as `joryu 0.1.0`. */
export async function programVersion(): Promise<string> {
  const { name, version } = packageSchema.parse(JSON.parse(await readFile(packageFile, 'utf8')))
  return `${name} ${version}`
}
