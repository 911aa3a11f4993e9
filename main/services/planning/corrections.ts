import type { ExecutorName } from '../../../shared/domain/executorName.ts'
import type { Expectation, PhaseSeconds } from '../../../shared/domain/studyPlan.ts'
import { lastTimings, noteTimings, type Phased, type PhaseTiming } from '../../library/jobs/timingRows.ts'
import type { Writer } from '../../library/handles.ts'
import { withJobs } from '../jobs/jobs.ts'

/** What the estimate of each phase is multiplied by. */
export type Corrections = PhaseSeconds

/** Studies that a correction is made of: of older ones, the machine may have been another. */
const LAST = 5
/** Beyond this, a machine was busy with something else, which says nothing of the next study. */
const FARTHEST = 2.5
/** A phase that took less than this part had its work done before: experts are shared by packs. */
const LEAST_WORK = 0.25

const phases: readonly Phased[] = ['loading', 'experts', 'distilling', 'comparing']

/** How far the last studies of this library were from their estimates, by executor. @throws Failure as `openJobs` */
export function allCorrections(libraryFolder: string): Promise<Readonly<Record<ExecutorName, Corrections>>> {
  return withJobs(libraryFolder, async ({ reader }) => {
    const correctionsOf = (executor: ExecutorName): Corrections =>
      eachPhase((phase) => correctionOf(lastTimings(reader, executor, phase, LAST)))
    return {
      onnx: correctionsOf('onnx'), webgpu: correctionsOf('webgpu'), directml: correctionsOf('directml'),
      tensorflow: correctionsOf('tensorflow'), cpu: correctionsOf('cpu'),
    }
  })
}

/** The median of what was taken against what was expected; 1 where nothing is known. */
export function correctionOf(timings: readonly PhaseTiming[]): number {
  const ratios = timings.map(({ expected, actual }) => actual / expected).toSorted((one, other) => one - other)
  const [low = 1, high = 1] = [ratios[Math.ceil(ratios.length / 2) - 1], ratios[Math.floor(ratios.length / 2)]]
  return Math.min(FARTHEST, Math.max(1 / FARTHEST, Math.sqrt(low * high)))
}

/** An estimate as the last studies correct it. */
export function corrected(seconds: PhaseSeconds, corrections: Corrections): PhaseSeconds {
  return eachPhase((phase) => seconds[phase] * corrections[phase])
}

/** Notes how a planned study went, for the next plan. */
export function noteActual(writer: Writer, expectation: Expectation, actual: PhaseSeconds): void {
  const worked = phases.filter((phase) =>
    expectation.seconds[phase] > 0 && actual[phase] >= LEAST_WORK * expectation.seconds[phase])
  noteTimings(writer, expectation.executor, Object.fromEntries(worked.map((phase) =>
    [phase, { expected: expectation.seconds[phase], actual: actual[phase] }])))
}

function eachPhase(valueOf: (phase: Phased) => number): PhaseSeconds {
  return {
    loading: valueOf('loading'), experts: valueOf('experts'), distilling: valueOf('distilling'),
    comparing: valueOf('comparing'),
  }
}
