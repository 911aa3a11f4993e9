import type { ExecutorName } from '../../../shared/domain/executorName.ts'
import {
  totalOf, type PhaseSeconds, type PlanWish, type PresetName, type StudyEffort, type StudyPlan,
} from '../../../shared/domain/studyPlan.ts'
import { Failure } from '../../../shared/errors.ts'
import { chooseAutomatically } from '../chosenExecutor.ts'
import { openExecutor } from '../executor.ts'
import { minutesOf, recipesOf, shortened, type Overrides } from '../presets.ts'
import { usualMeans } from '../probing/process.ts'
import type { Work } from '../work.ts'
import { corrected, type Corrections } from './corrections.ts'
import { estimateSeconds } from './estimate.ts'
import { givesUp } from './givesUp.ts'
import type { PlanningKnown } from './known.ts'
import { openMachineCosts, type MachineCosts } from './machineCosts.ts'
import { openPictures, prepareStudy, type PlanRequest, type Prepared } from './prepareStudy.ts'
import { presetsFor } from './presetsFor.ts'
import { diskBytes, memoryBytes } from './room.ts'
import { largestPart } from './shorten.ts'
import { trajectoryOf, type StudySize } from './studySize.ts'

/** What all plans of some pictures are made with. */
interface Planning {
  readonly request: PlanRequest
  readonly executor: ExecutorName
  readonly corrections: Corrections
  readonly prepare: (preset: PresetName) => Promise<Prepared>
}

/**
 * What studies of some pictures would be, one for each wish: how large, how long, with what, and what they give up.
 * What a study does is timed on this machine, once for each network, form of spectra and set of pictures.
 *
 * @throws Failure as `openPictures`, `prepareStudy` and `openExecutor`
 * @throws Cancelled
 */
export async function planStudies(
  request: PlanRequest,
  wishes: readonly PlanWish[],
  known: PlanningKnown,
  work: Work,
): Promise<readonly StudyPlan[]> {
  const planning = await openPlanning(request, known, work)
  const plans: StudyPlan[] = []
  for (const wish of wishes) plans.push(await planFor(wish, planning))
  return plans
}

/**
 * What the very study that is asked for would be: nothing of it is shortened.
 * @throws Failure and Cancelled as `planStudies`
 */
export async function planWhole(
  { preset, ...request }: PlanRequest & { readonly preset: PresetName },
  known: PlanningKnown,
  work: Work,
): Promise<StudyPlan> {
  return planOf(preset, Infinity, preset, await openPlanning(request, known, work))
}

async function openPlanning(request: PlanRequest, known: PlanningKnown, work: Work): Promise<Planning> {
  const machine = await openMachineCosts(known.folder, work.now, known.isBusy)
  const executor = await openExecutor(await executorFor(request, machine, work), work.signal)
  const prepare = once(async (preset: PresetName) => {
    const opened = await openPictures({ ...request, preset }, work)
    return prepareStudy(request, preset, opened, { executor, machine }, work)
  })
  return { request, executor: executor.name, corrections: known.corrections[executor.name], prepare }
}

/** Does work once for each key. */
function once<Key, Result>(work: (key: Key) => Promise<Result>): (key: Key) => Promise<Result> {
  const done = new Map<Key, Promise<Result>>()
  return (key) => {
    const result = done.get(key) ?? work(key)
    done.set(key, result)
    return result
  }
}

/** What was chosen on this machine before is not tried again. */
async function executorFor({ executor }: PlanRequest, machine: MachineCosts, work: Work): Promise<ExecutorName> {
  if (executor !== 'auto') return executor
  if (machine.executor !== undefined) return machine.executor
  const { name } = await chooseAutomatically(work, usualMeans)
  await machine.choose(name)
  return name
}

async function planFor(wish: PlanWish, planning: Planning): Promise<StudyPlan> {
  if (typeof wish === 'string') return planOf(wish, minutesOf(wish), wish, planning)
  for (const preset of presetsFor(wish)) {
    const plan = await planOf(preset, wish.minutes, wish, planning).catch(unlessTooSmall)
    if (plan?.inTime) return plan
  }
  return planOf('quick', wish.minutes, wish, planning)
}

/** A size that is too small for a thorough study's large pictures may hold the smaller ones of a quicker study. */
function unlessTooSmall(error: unknown): undefined {
  if (!(error instanceof Failure && error.problem.code === 'budget-too-small')) throw error
}

/** A preset in at most so many minutes, as far as it can be shortened. */
async function planOf(
  preset: PresetName,
  minutes: number,
  wish: PlanWish,
  { request, executor, corrections, prepare }: Planning,
): Promise<StudyPlan> {
  const { size, costs, mostSide } = await prepare(preset)
  const sizeOf = (part: number): StudySize => withOverrides(size, preset, overridesOf(part, preset, request), request)
  const secondsOf = (part: number): PhaseSeconds => corrected(estimateSeconds(sizeOf(part), costs), corrections)
  const { part, inTime } = largestPart(60 * minutes, (part) => totalOf(secondsOf(part)))
  const chosen = sizeOf(part)
  const effort = effortIn(chosen)
  return {
    wish, preset, executor, effort, inTime,
    spectrum: size.spectrum,
    budgetBytes: size.budgetBytes,
    seconds: secondsOf(part),
    uncorrected: estimateSeconds(chosen, costs),
    memoryBytes: memoryBytes(chosen),
    diskBytes: diskBytes(chosen),
    givesUp: givesUp(preset, effort, { part, mostSide }),
  }
}

/** Numbers that a user asked for stay as they are. */
function overridesOf(part: number, preset: PresetName, { overrides }: PlanRequest): Overrides {
  return part < 1 ? { ...shortened(preset, part), ...overrides } : overrides
}

function withOverrides(
  size: StudySize,
  preset: PresetName,
  overrides: Overrides,
  { augmentation }: PlanRequest,
): StudySize {
  return { ...size, recipes: recipesOf({ preset, overrides, augmentation, image: size.spectrum.image }) }
}

function effortIn(size: StudySize): StudyEffort {
  const { experts, epochs } = trajectoryOf(size)
  const { distillation: { network, iterations }, evaluation: { steps: evaluationSteps, seeds } } = size.recipes
  return { side: size.spectrum.image.width, ...network, experts, epochs, iterations, evaluationSteps, seeds }
}
