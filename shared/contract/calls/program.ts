import { z } from 'zod'
import { call } from '../call.ts'
import { list, name, nothing, path, text } from '../shapes/basic.ts'
import { problem } from '../shapes/problem.ts'

export const language = z.enum(['en', 'ja'])

/** What speaks against the place of the data: a database on a network share or in a synced folder breaks. */
const dataWarning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('network') }),
  z.strictObject({ kind: z.literal('synced'), by: name }),
])

/** What holds as long as the program runs. */
const facts = z.strictObject({
  version: name,
  platform: name,
  language,
  dataFolder: path,
  warnings: list(dataWarning),
  /** Whether the settings could not be read and stand beside as a broken file. */
  settingsWereBroken: z.boolean(),
  /** 'elsewhere': another program runs the jobs of this data folder, and hears what is wished for them. */
  jobsRun: z.enum(['here', 'elsewhere']),
})

const executor = z.strictObject({
  name,
  works: z.boolean(),
  stepsPerSecond: z.number().nonnegative().exactOptional(),
  problem: problem.exactOptional(),
  chosen: z.boolean(),
  why: z.enum(['fastest', 'only', 'last-resort', 'slower', 'for-checks', 'unavailable', 'failed']),
})

export const programCalls = {
  'program.facts': call(nothing, facts),
  /** Tries every computing method: takes long, tells its progress, and can be cancelled. */
  'program.executors': call(nothing, list(executor)),
  /** Writes a ZIP file for those who mend the program, without names of users and with masked paths. */
  'program.diagnostics': call(z.strictObject({ path }), z.strictObject({ path, entries: list(text) })),
} as const
