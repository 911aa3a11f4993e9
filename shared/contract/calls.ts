import type { Value } from './call.ts'
import { checkCalls } from './calls/checks.ts'
import { classCalls } from './calls/classes.ts'
import { comparisonCalls } from './calls/comparisons.ts'
import { folderCalls } from './calls/folders.ts'
import { forecastCalls } from './calls/forecasts.ts'
import { handOverCalls } from './calls/handOvers.ts'
import { jobCalls } from './calls/jobs.ts'
import { licenseCalls } from './calls/licenses.ts'
import { packCalls } from './calls/packs.ts'
import { planCalls } from './calls/plans.ts'
import { pictureCalls } from './calls/pictures.ts'
import { programCalls } from './calls/program.ts'
import { projectCalls } from './calls/projects.ts'
import { reportCalls } from './calls/reports.ts'
import { settingsCalls } from './calls/settings.ts'
import { snapshotCalls } from './calls/snapshots.ts'
import { splitCalls } from './calls/splits.ts'
import { sweepCalls } from './calls/sweeps.ts'

/** All that screens can ask for. Nothing else is answered. */
export const calls = {
  ...programCalls,
  ...settingsCalls,
  ...folderCalls,
  ...projectCalls,
  ...pictureCalls,
  ...checkCalls,
  ...classCalls,
  ...splitCalls,
  ...snapshotCalls,
  ...forecastCalls,
  ...planCalls,
  ...sweepCalls,
  ...jobCalls,
  ...packCalls,
  ...licenseCalls,
  ...comparisonCalls,
  ...handOverCalls,
  ...reportCalls,
} as const

export type CallName = keyof typeof calls
export type Input<Name extends CallName> = Value<(typeof calls)[Name]['input']>
export type Output<Name extends CallName> = Value<(typeof calls)[Name]['output']>

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name)
}
