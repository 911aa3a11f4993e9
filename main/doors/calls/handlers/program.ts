import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Output } from '../../../../shared/contract/calls.ts'
import { Failure, type Problem } from '../../../../shared/errors.ts'
import { allowThreads } from '../../../images/threads/allowedThreads.ts'
import { probeDevices } from '../../../services/devices.ts'
import { programVersion } from '../../../services/program.ts'
import { dataWarnings } from '../../../services/program/dataWarnings.ts'
import { exportDiagnostics } from '../../../services/program/diagnostics.ts'
import { writeSettings } from '../../../services/program/settings.ts'
import type { HandlerMeans } from '../means.ts'
import type { HandlersOf } from '../handlers.ts'
import { workOf } from '../workOf.ts'

export function programHandlers(means: HandlerMeans): HandlersOf<'program' | 'settings'> {
  const { dataFolder, log, mask, held } = means
  return {
    'program.facts': () => factsOf(means),
    'program.dataWarnings': ({ path }) => dataWarnings(resolve(path), process.platform),
    'program.executors': (_, context) => probeDevices(workOf(context)),
    'program.diagnostics': async ({ path }, { signal }) => {
      const version = await programVersion()
      const { settings } = held
      return { path, entries: await exportDiagnostics(path, { version, dataFolder, log, settings, mask, signal }) }
    },
    'settings.get': async () => held.settings,
    'settings.set': async (settings) => {
      await writeSettings(held.folder, settings)
      held.settings = settings
      allowThreads(settings.threads)
      return settings
    },
  }
}

async function factsOf(means: HandlerMeans): Promise<Output<'program.facts'>> {
  const { dataFolder, inLibrary, language, log, held, settingsWereBroken, jobs } = means
  const libraryProblem = await problemOf(() => inLibrary(() => undefined))
  return {
    version: await programVersion(),
    platform: process.platform,
    language: held.settings.language ?? language,
    dataFolder,
    logFolder: log.folder,
    threads: availableParallelism(),
    warnings: await dataWarnings(dataFolder, process.platform),
    settingsWereBroken,
    jobsRun: jobs.where(),
    ...(libraryProblem && { libraryProblem }),
  }
}

/** What keeps something from being done, if a person can be told about it. */
async function problemOf(work: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof Failure) return error.problem
    throw error
  }
}
