import { findingsByHarm } from '../../../shared/domain/finding.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
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

const checks: readonly ((set: MeasuredSet) => readonly Finding[])[] = [
  checkCopies, checkNearCopies, checkAppearance, checkShape, checkDrawnOn, checkCounts, checkPropertyBias,
  checkOriginBias, checkRedundancy,
]

/** Raised when the checks find something else in the same pictures, so that what was found before is not told again. */
export const inspectionVersion = 1

/** Part of the time that all checks but that of labels take. */
const partOfChecks = 0.3

/**
 * Everything that is wrong, or may be, with a set of pictures. It yields how far it is, 0 to 1, many times a second, so
 * that a caller can stop between two steps.
 *
 * @returns findings, most harmful first
 */
export function* inspectSet(set: MeasuredSet): Generator<number, readonly Finding[]> {
  const findings: Finding[] = []
  for (const [at, check] of checks.entries()) {
    findings.push(...check(set))
    yield (partOfChecks * (at + 1)) / checks.length
  }
  const labels = checkLabels(set)
  for (let step = labels.next(); ; step = labels.next()) {
    if (step.done) {
      findings.push(...step.value)
      break
    }
    yield partOfChecks + (1 - partOfChecks) * step.value
  }
  const harm = ({ code }: Finding): number => findingsByHarm.indexOf(code)
  return findings.sort((one, other) => harm(one) - harm(other))
}
