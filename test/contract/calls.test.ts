import { describe, expect, test } from 'vitest'
import { calls, isCallName, type CallName } from '../../shared/contract/calls.ts'
import { callExamples } from '../support/callExamples.ts'

/** Each call with each of its examples. */
const cases = Object.entries(callExamples).flatMap(([name, examples]): readonly (readonly [CallName, unknown])[] =>
  examples.flatMap((example) => (isCallName(name) ? [[name, example] as const] : [])))

const withInput = cases.filter((one): one is readonly [CallName, object] => typeof one[1] === 'object')

/** Every object inside a value, itself among them, with a way to put another in its place. */
function objectsIn(value: object): readonly object[] {
  const inside = Object.values(value).filter((one): one is object => typeof one === 'object' && one !== null)
  return [value, ...inside.flatMap(objectsIn)].filter((one) => !Array.isArray(one))
}

function accepts(name: CallName, input: unknown): boolean {
  return calls[name].input.safeParse(input).success
}

describe('an input', () => {
  test.each(cases)('of %s is taken as it is: %j', (name, example) => {
    expect(calls[name].input.parse(example)).toEqual(example)
  })

  test.each(cases)('of %s survives the way through JSON: %j', (name, example) => {
    const text = JSON.stringify({ input: example })
    expect(accepts(name, (JSON.parse(text) as { readonly input?: unknown }).input)).toBe(true)
  })

  test.each(withInput)('of %s is refused with a key too many, wherever it stands: %j', (name, example) => {
    for (const at of objectsIn(example).keys()) {
      const spoiled = structuredClone(example)
      Object.assign(objectsIn(spoiled)[at] ?? {}, { surplus: 1 })
      expect(accepts(name, spoiled), JSON.stringify(spoiled)).toBe(false)
    }
  })

  test.each(withInput)('of %s is refused where a value is of another type: %j', (name, example) => {
    for (const key of Object.keys(example)) {
      expect(accepts(name, { ...example, [key]: Number.NaN }), key).toBe(false)
      expect(accepts(name, { ...example, [key]: [[]] }), key).toBe(false)
    }
  })

  test.each(withInput)('of %s is refused where a text is endless: %j', (name, example) => {
    const texts = Object.entries(example).filter(([, value]) => typeof value === 'string')
    for (const [key] of texts) expect(accepts(name, { ...example, [key]: 'x'.repeat(100_000) }), key).toBe(false)
  })

  test.each(['program.facts', 'jobs.list'] as const)('of %s is nothing, and something is refused', (name) => {
    expect([accepts(name, {}), accepts(name, null), accepts(name, 'x')]).toEqual([false, false, false])
  })
})

test.each(['', 'jobs', 'jobs.list ', '__proto__', 'constructor', 'toString'])('%j is no call', (name) => {
  expect(isCallName(name)).toBe(false)
})
