import { z } from 'zod'
import { call, type Value } from '../call.ts'
import { nothing, path } from '../shapes/basic.ts'
import { language } from '../shapes/language.ts'

const hour = z.int().min(0).max(24)

/** What a person has set; without a value, the program chooses. */
export const settings = z.strictObject({
  /** Read when the program starts. */
  dataFolder: path.exactOptional(),
  language: language.exactOptional(),
  /** Whether the window is light or dark; a browser follows the system. */
  scheme: z.enum(['light', 'dark']).exactOptional(),
  /** Whether everything else on the PC goes before a job. */
  lowPriority: z.boolean(),
  /** Of the processor, that work at once; without a value, as many as it has. */
  threads: z.int().min(1).max(256).exactOptional(),
  /** When jobs for the night may work, in hours of the PC's own time: over midnight where `to` is not the later. */
  night: z.strictObject({ from: hour, to: hour }),
})

export type Settings = Value<typeof settings>

export const settingsCalls = {
  'settings.get': call(nothing, settings),
  'settings.set': call(settings, settings),
} as const
