import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { settings as settingsSchema, type Settings } from '../../../shared/contract/calls/settings.ts'
import { systemCode, writeFailure } from '../../../shared/systemError.ts'
import { usualNight } from '../../jobs/nightHours.ts'
import { writeJson } from '../output.ts'

const FILE_NAME = 'settings.json'

/** Whose file was none, as it is set aside. */
const BROKEN_NAME = 'settings.broken.json'

/** What holds until a person changes it. */
export const usualSettings: Settings = { lowPriority: true, night: usualNight }

/** Settings as they were found. */
export interface FoundSettings {
  readonly settings: Settings
  /** Whether there was a file that could not be understood: it stands beside now, and the usual settings hold. */
  readonly wereBroken: boolean
}

/** The settings in `folder`. */
export async function readSettings(folder: string): Promise<FoundSettings> {
  const path = join(folder, FILE_NAME)
  const text = await readText(path)
  if (text === undefined) return { settings: usualSettings, wereBroken: false }
  const found = settingsSchema.safeParse(parsed(text))
  if (found.success) return { settings: found.data, wereBroken: false }
  await rename(path, join(folder, BROKEN_NAME))
  return { settings: usualSettings, wereBroken: true }
}

/** Keeps settings in `folder`, which is made where it is missing. @throws Failure as `writeWhole` */
export async function writeSettings(folder: string, settings: Settings): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw writeFailure(error, folder, dirname(folder))
  }
  await writeJson(join(folder, FILE_NAME), settings, new AbortController().signal)
}

/** @returns undefined where there is no file, or none that may be read */
async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === '') throw error
    return undefined
  }
}

/** @returns undefined where the text is no JSON */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
