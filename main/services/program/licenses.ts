import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { Failure } from '../../../shared/errors.ts'

/** As `resources/setup/build.mjs` writes it. */
const licensesFile = new URL('../../../dist/licenses.json', import.meta.url)

const part = z.strictObject({ name: z.string(), license: z.string() })

const fileSchema = z.strictObject({
  packages: z.array(z.strictObject({
    name: z.string(), version: z.string(), license: z.string(), contains: z.array(part), text: z.int().nonnegative(),
  })),
  texts: z.array(z.string()),
})

/** Something that comes with the program, and the license under which it does. */
export interface Licensed extends z.infer<typeof part> {
  /** Its place in the list, from 1. */
  readonly id: number
  readonly version: string
  /** Libraries that are built into it. */
  readonly contains: readonly z.infer<typeof part>[]
}

/** All that comes with the program. */
export async function listLicenses(file = licensesFile): Promise<readonly Licensed[]> {
  const { packages } = await read(file)
  return packages.map(({ name, version, license, contains }, at) => ({ id: at + 1, name, version, license, contains }))
}

/** The license of one of the list. @throws Failure 'call-refused' where there is no such one */
export async function licenseText(id: number, file = licensesFile): Promise<string> {
  const { packages, texts } = await read(file)
  const text = texts[packages[id - 1]?.text ?? texts.length]
  if (text === undefined) throw new Failure({ code: 'call-refused', detail: `there is no license ${id}` })
  return text
}

async function read(file: URL): Promise<z.infer<typeof fileSchema>> {
  return fileSchema.parse(JSON.parse(await readFile(file, 'utf8')))
}
