import type { Contender } from '../../shared/domain/comparison.ts'
import { throwIfCancelled } from '../../shared/domain/signal.ts'
import type { ChosenSheet, ChooseStep } from '../engine/baseline/chooseSheet.ts'
import type { MeasureInputs } from './compareInputs.ts'
import type { MaterialStep } from './material.ts'
import type { Run } from './summarize.ts'

/** A piece of a comparison's work: a training step, or something between. */
export type WorkStep = ChooseStep | MaterialStep

/** Where a comparison stands between two trainings: with its inputs, all that the rest depends on. */
export interface CompareProgress {
  /** Undefined until it is chosen, null when not one picture fits. */
  readonly sheet: ChosenSheet | null | undefined
  /** In the order of their seeds. */
  readonly runs: Readonly<Record<Contender, readonly Run[]>>
}

/** How far a comparison is: once for each training step, and between for each other piece of work. */
export interface CompareEvent {
  /** Whose turn it is; undefined while the contact sheet is chosen. */
  readonly contender: Contender | undefined
  /** Training steps, done and in all. */
  readonly done: number
  readonly total: number
  readonly progress: CompareProgress
}

/** Passes steps on as events, and hears a cancel between two of them. */
export async function* trackSteps<Result>(
  steps: AsyncGenerator<WorkStep, Result>,
  { signal }: Pick<MeasureInputs, 'signal'>,
  eventAt: (done: number) => CompareEvent,
): AsyncGenerator<CompareEvent, Result> {
  await using driven = steps
  let done = 0
  for (;;) {
    throwIfCancelled(signal)
    const next = await driven.next()
    if (next.done) return next.value
    if (next.value.kind === 'train') done += 1
    yield eventAt(done)
  }
}

/** A piece of time, in seconds since any fixed moment. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Passes steps on, and adds when each training step was at work to `spans`. */
export async function* timeTraining<Result>(
  steps: AsyncGenerator<WorkStep, Result>,
  now: MeasureInputs['now'],
  spans: Span[],
): AsyncGenerator<WorkStep, Result> {
  for (;;) {
    const from = now()
    const next = await steps.next()
    if (next.done) return next.value
    if (next.value.kind === 'train') spans.push({ from, to: now() })
    yield next.value
  }
}

/** Seconds in which something was at work, if only one thing. */
export function secondsIn(spans: readonly Span[]): number {
  let seconds = 0
  let covered = -Infinity
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    seconds += Math.max(0, to - Math.max(from, covered))
    covered = Math.max(covered, to)
  }
  return seconds
}
