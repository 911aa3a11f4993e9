import { z } from 'zod'
import { executorNames, executorReasons } from '../../domain/executorName.ts'
import { call, type Value } from '../call.ts'
import { count, list, name, nothing, path, text, zipPath } from '../shapes/basic.ts'
import { language } from '../shapes/language.ts'
import { problem } from '../shapes/problem.ts'

/** What speaks against the place of the data: a database on a network share or in a synced folder breaks. */
const dataWarning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('network') }),
  z.strictObject({ kind: z.literal('synced'), by: name }),
])

export type DataWarning = Value<typeof dataWarning>

/** What holds as long as the program runs. */
const facts = z.strictObject({
  version: name,
  platform: name,
  language,
  dataFolder: path,
  logFolder: path,
  /** Threads that the processor has. */
  threads: count,
  warnings: list(dataWarning),
  /** Whether the file of the settings was none: it was set aside, and the usual ones hold. */
  settingsWereBroken: z.boolean(),
  /** 'elsewhere': another program runs the jobs of this data folder, and hears what is wished for them. */
  jobsRun: z.enum(['here', 'elsewhere']),
  /** Why nothing can be done with pictures now, such as that another program holds the library. */
  libraryProblem: problem.exactOptional(),
})

const executor = z.strictObject({
  name: z.enum(executorNames),
  works: z.boolean(),
  stepsPerSecond: z.number().nonnegative().exactOptional(),
  problem: problem.exactOptional(),
  chosen: z.boolean(),
  why: z.enum(executorReasons),
})

export const programCalls = {
  'program.facts': call(nothing, facts),
  /** What would speak against keeping the data in a folder. */
  'program.dataWarnings': call(z.strictObject({ path }), list(dataWarning)),
  /** Tries every computing method: takes long, tells its progress, and can be cancelled. */
  'program.executors': call(nothing, list(executor)),
  /** Writes a ZIP file for those who mend the program, without names of users and with masked paths. */
  'program.diagnostics': call(z.strictObject({ path: zipPath }), z.strictObject({ path, entries: list(text) })),
} as const
