import { isEnded, type JobKind } from '../../shared/domain/job.ts'
import type { ShownJob } from '../stores/jobTypes.ts'
import type { ProjectPage } from '../stores/projects.ts'
import { steps, type Step } from './step.ts'

/** Why a step has to wait, or what should be looked at there. */
export type StepReason =
  | 'no-pictures' | 'no-snapshot' | 'no-pack'
  | 'import-stopped' | 'findings-open' | 'check-old' | 'job-stopped' | 'verdict-weak'

/** How far a person is with a step. */
export type StepState =
  | { readonly kind: 'to-do' | 'running' | 'done' }
  | { readonly kind: 'attention' | 'locked'; readonly why: StepReason }

export type StepStates = Readonly<Record<Step, StepState>>

const toDo: StepState = { kind: 'to-do' }
const done: StepState = { kind: 'done' }
const running: StepState = { kind: 'running' }
const withoutPictures: StepState = { kind: 'locked', why: 'no-pictures' }
const withoutSnapshot: StepState = { kind: 'locked', why: 'no-snapshot' }
const withoutPack: StepState = { kind: 'locked', why: 'no-pack' }

/** @param jobs of the project */
export function stepStates({ facts, packs }: ProjectPage, jobs: readonly ShownJob[]): StepStates {
  const pictures = facts.classes.length > 0 ? done : toDo
  const made = packs.length > 0 ? done : toDo
  const frozen = frozenState(facts)
  const packed = packs.length > 0 ? undefined : withoutPack
  return {
    'project': done,
    'pictures': jobState(jobs, ['import'], 'import-stopped') ?? pictures,
    'check': jobState(jobs, ['inspect'], 'job-stopped') ?? checkState(facts),
    'size': frozen ?? made,
    'distill': frozen ?? jobState(jobs, ['distill', 'sweep'], 'job-stopped') ?? made,
    'compare': packed ?? jobState(jobs, ['compare'], 'job-stopped') ?? compareState(packs),
    'hand-over': packed ?? toDo,
  }
}

/** Where a person should go on: the first step that is neither done nor running. */
export function stepToGoOn(states: StepStates): Step {
  return steps.find((step) => !['done', 'running'].includes(states[step].kind)) ?? 'hand-over'
}

/** Undefined where no job says anything. */
function jobState(jobs: readonly ShownJob[], kinds: readonly JobKind[], why: StepReason): StepState | undefined {
  const ofKinds = jobs.filter(({ kind }) => kinds.includes(kind))
  if (ofKinds.some(({ state }) => !isEnded(state) && state.status !== 'interrupted')) return running
  const newest = ofKinds.toSorted((one, other) => other.id - one.id)[0]
  const isStopped = newest?.state.status === 'failed' || newest?.state.status === 'interrupted'
  return isStopped ? { kind: 'attention', why } : undefined
}

/** Undefined where there are frozen pictures. */
function frozenState({ classes, snapshots }: ProjectPage['facts']): StepState | undefined {
  if (classes.length === 0) return withoutPictures
  return snapshots > 0 ? undefined : withoutSnapshot
}

function checkState({ classes, check, snapshots }: ProjectPage['facts']): StepState {
  if (classes.length === 0) return withoutPictures
  if (check === undefined) return toDo
  if (!check.isCurrent) return { kind: 'attention', why: 'check-old' }
  if (check.open > 0) return { kind: 'attention', why: 'findings-open' }
  return snapshots > 0 ? done : toDo
}

function compareState(packs: ProjectPage['packs']): StepState {
  const verdict = packs.toSorted((one, other) => other.id - one.id)[0]?.runs.at(-1)?.verdict
  if (verdict === undefined) return toDo
  return verdict === 'good' || verdict === 'fair' ? done : { kind: 'attention', why: 'verdict-weak' }
}
