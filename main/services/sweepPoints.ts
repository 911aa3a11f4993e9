import { join } from 'node:path'
import { Failure, type Problem } from '../../shared/errors.ts'
import { budgetBytes } from './budget.ts'
import type { DataSet } from './dataSet.ts'
import { planPack, type PlannedPack } from './distillation.ts'
import type { SweepRequest } from './sweepRequest.ts'

/** A pack that is to be made and measured, or cannot be. */
export interface PlannedPoint {
  readonly budgetBytes: number
  readonly seed: number
  readonly file: string
  readonly outcome: PlannedPack | { readonly problem: Problem }
}

/**
 * The points of a sweep: the budgets as they were given, those of the same bytes once, and the seeds of each.
 * @throws Failure as `choosePlan`, when not one of them can be made
 */
export function pointsOf(request: SweepRequest, data: DataSet): readonly PlannedPoint[] {
  const { budgets, seed: first, repeats, storage } = request
  const byBytes = new Map(budgets.map((budget) => [budgetBytes(budget, data.loaded.training), budget]))
  const points = [...byBytes].flatMap(([bytes, budget]) => {
    const outcome = planned(() => planPack({ budget, storage }, data))
    return Array.from({ length: repeats }, (_, at): PlannedPoint => {
      const seed = first + at
      return { budgetBytes: bytes, seed, file: `${bytes}${at === 0 ? '' : `-seed-${seed}`}.joryu`, outcome }
    })
  })
  const [one] = points
  if (one && 'problem' in one.outcome && points.every(({ outcome }) => 'problem' in outcome)) {
    throw new Failure(one.outcome.problem)
  }
  return points
}

/** Where the packs of those points are to stand that can be made. */
export function packPathsOf(points: readonly PlannedPoint[], folder: string): readonly string[] {
  return points.filter(({ outcome }) => 'plan' in outcome).map(({ file }) => join(folder, file))
}

function planned(plan: () => PlannedPack): PlannedPoint['outcome'] {
  try {
    return plan()
  } catch (error) {
    if (error instanceof Failure) return { problem: error.problem }
    throw error
  }
}
