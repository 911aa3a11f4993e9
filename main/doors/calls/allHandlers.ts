import type { Handlers } from './handlers.ts'
import { checkHandlers } from './handlers/checks.ts'
import { classHandlers } from './handlers/classes.ts'
import { comparisonHandlers } from './handlers/comparisons.ts'
import { folderHandlers } from './handlers/folders.ts'
import { forecastHandlers } from './handlers/forecasts.ts'
import { jobHandlers } from './handlers/jobs.ts'
import { licenseHandlers } from './handlers/licenses.ts'
import { packHandlers } from './handlers/packs.ts'
import { pictureHandlers } from './handlers/pictures.ts'
import { planHandlers } from './handlers/plans.ts'
import { programHandlers } from './handlers/program.ts'
import { projectHandlers } from './handlers/projects.ts'
import { reportHandlers } from './handlers/reports.ts'
import { snapshotHandlers } from './handlers/snapshots.ts'
import { splitHandlers } from './handlers/splits.ts'
import { sweepHandlers } from './handlers/sweeps.ts'
import type { HandlerMeans } from './means.ts'

/** The answers to all calls. */
export function allHandlers(means: HandlerMeans): Handlers {
  const { dataFolder, jobs, side, inLibrary } = means
  return {
    ...programHandlers(means),
    ...folderHandlers(),
    ...projectHandlers(inLibrary, dataFolder),
    ...pictureHandlers(inLibrary, means.looks),
    ...checkHandlers(inLibrary),
    ...classHandlers(inLibrary),
    ...splitHandlers(inLibrary),
    ...snapshotHandlers(inLibrary),
    ...forecastHandlers(dataFolder, side),
    ...planHandlers(dataFolder, means),
    ...sweepHandlers(dataFolder),
    ...jobHandlers(dataFolder, jobs),
    ...packHandlers(inLibrary),
    ...licenseHandlers(),
    ...comparisonHandlers(inLibrary, dataFolder),
    ...reportHandlers(),
  }
}
