import fc from 'fast-check'
import { expect, test } from 'vitest'
import { executorNames } from '../../shared/domain/executorName.ts'
import type { Probe } from '../../main/engine/executor/probe.ts'
import { chooseExecutor, whyOf } from '../../main/services/executorChoice.ts'
import type { Problem } from '../../shared/errors.ts'

const failures: Readonly<Partial<Record<Problem['code'], string>>> = {
  'executor-unavailable': 'unavailable', 'executor-crashed': 'failed', 'executor-timed-out': 'failed',
}

const outcomes = fc.oneof(
  fc.record({ works: fc.constant(true as const), stepsPerSecond: fc.double({ min: 0, max: 1e6, noNaN: true }) }),
  fc.constantFrom('executor-unavailable', 'executor-crashed', 'executor-timed-out').map((code) => ({
    works: false as const,
    problem: { code, executor: 'any', reason: 'any', ending: 'any', seconds: 30 } as const,
  })),
)

/** Whatever a machine's executors may show, in any order. */
const probesOfAll: fc.Arbitrary<readonly Probe[]> = fc
  .tuple(fc.shuffledSubarray([...executorNames], { minLength: executorNames.length }), fc.array(outcomes, {
    minLength: executorNames.length,
  }))
  .map(([names, outcomes]) => names.flatMap((name, at) => {
    const outcome = outcomes[at]
    return outcome ? [{ name, ...outcome }] : []
  }))

function speedOf(probe: Probe | undefined): number {
  return probe?.works ? (probe.stepsPerSecond ?? NaN) : NaN
}

test('the choice works, is never plain JavaScript while another works, and nothing else that works is faster', () => {
  fc.assert(fc.property(probesOfAll, (probes) => {
    const choice = chooseExecutor(probes)
    const others = probes.filter(({ name, works }) => works && name !== 'cpu')
    const chosen = others.find(({ name }) => name === choice.name)
    expect(chosen === undefined).toBe(choice.name === 'cpu')
    expect(choice.name === 'cpu').toBe(others.length === 0)
    for (const other of others) expect(speedOf(other)).not.toBeGreaterThan(speedOf(chosen))
  }))
})

test('the reason says how many there were to choose from', () => {
  fc.assert(fc.property(probesOfAll, (probes) => {
    const working = probes.filter(({ name, works }) => works && name !== 'cpu').length
    expect(chooseExecutor(probes).reason).toBe(working === 0 ? 'last-resort' : working === 1 ? 'only' : 'fastest')
  }))
})

test('why an executor was chosen is the reason of the choice; why another was not is what it lacks', () => {
  fc.assert(fc.property(probesOfAll, (probes) => {
    const choice = chooseExecutor(probes)
    for (const probe of probes) {
      const works = probe.name === 'cpu' ? 'for-checks' : 'slower'
      const expected = probe.works ? works : failures[probe.problem.code]
      expect(whyOf(probe, choice)).toBe(probe.name === choice.name ? choice.reason : expected)
    }
  }))
})

test('of equals, the first is chosen', () => {
  const equals = executorNames.map((name): Probe => ({ name, works: true, stepsPerSecond: 7 }))
  expect(chooseExecutor(equals).name).toBe(executorNames.find((name) => name !== 'cpu'))
})
