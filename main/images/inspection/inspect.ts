import { findingsByHarm } from '../../../shared/domain/finding.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import type { VarianceCurve } from '../../../shared/domain/varianceCurve.ts'
import { checkAppearance } from './checks/appearance.ts'
import { checkPropertyBias } from './checks/bias.ts'
import { checkCopies, checkNearCopies } from './checks/copies.ts'
import { checkCounts } from './checks/counts.ts'
import { checkDrawnOn } from './checks/drawnOn.ts'
import { checkLabels } from './checks/labelSuspects.ts'
import { checkOriginBias } from './checks/origin.ts'
import { checkRedundancy } from './checks/redundancy.ts'
import { checkShape } from './checks/shape.ts'
import type { MeasuredSet } from './measurements.ts'
import { asPart, type Steps } from './steps.ts'
import { varianceCurves } from './varianceCurves.ts'

/** A check and how long it takes among the others. */
interface Check {
  readonly check: (set: MeasuredSet) => Steps<readonly Finding[]>
  readonly cost: number
}

const checks: readonly Check[] = [
  ...[checkCopies, checkShape, checkDrawnOn, checkCounts, checkOriginBias].map((check) =>
    ({ check: asSteps(check), cost: 1 })),
  { check: checkAppearance, cost: 3 },
  { check: checkPropertyBias, cost: 3 },
  { check: checkNearCopies, cost: 40 },
  { check: checkLabels, cost: 80 },
]

/** What the curves of the variance take among the checks. */
const curvesCost = 18

/** What an inspection found. */
export interface Inspection {
  /** Most harmful first. */
  readonly findings: readonly Finding[]
  readonly curves: readonly VarianceCurve[]
}

/** Raised when the checks find something else in the same pictures, so that what was found before is not told again. */
export const inspectionVersion = 3

/**
 * Everything that is wrong, or may be, with a set of pictures. It yields how far it is, 0 to 1, many times a second, so
 * that a caller can stop between two steps.
 */
export function* inspectSet(set: MeasuredSet): Steps<Inspection> {
  const total = checks.reduce((sum, { cost }) => sum + cost, curvesCost)
  const findings: Finding[] = []
  let before = 0
  for (const { check, cost } of checks) {
    findings.push(...(yield* asPart(check(set), before / total, (before + cost) / total)))
    before += cost
    yield before / total
  }
  const curves = yield* asPart(varianceCurves(set), before / total, 1)
  findings.push(...checkRedundancy(curves))
  yield 1
  const harm = ({ code }: Finding): number => findingsByHarm.indexOf(code)
  return { findings: findings.sort((one, other) => harm(one) - harm(other)), curves }
}

/** A check that takes no longer than a step. */
function asSteps(check: (set: MeasuredSet) => readonly Finding[]): Check['check'] {
  return function* (set) {
    yield 0
    return check(set)
  }
}
