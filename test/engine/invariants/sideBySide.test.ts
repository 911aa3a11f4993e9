import { setImmediate, setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sideBySide } from '../../../main/engine/sideBySide.ts'
import { lastOf } from '../../support/engineSteps.ts'

/** Counts to `steps`, waiting before each, and notes that it was let go. */
async function* count(name: string, waits: readonly number[], freed: string[] = []): AsyncGenerator<string, string> {
  try {
    for (const [step, wait] of waits.entries()) {
      await setTimeout(wait)
      yield `${name} ${step}`
    }
    return name
  } finally {
    freed.push(name)
  }
}

test('all steps are passed on, each in the order of its own, and results come in the order of the starts', async () => {
  const waits = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 4 }), { maxLength: 5 })
  await fc.assert(fc.asyncProperty(waits, async (lists) => {
    const steps: string[] = []
    const names = lists.map((_, at) => `${at}`)
    const starts = lists.map((list, at) => () => count(`${at}`, list))
    expect(await lastOf(sideBySide(starts), (step) => steps.push(step))).toEqual(names)
    for (const [at, list] of lists.entries()) {
      expect(steps.filter((step) => step.startsWith(`${at} `))).toEqual(list.map((_, step) => `${at} ${step}`))
    }
  }), { numRuns: 30 })
})

test('two are under way, and the third begins when one has ended', async () => {
  const begun: string[] = []
  const starts = [[1], [5, 5, 5], [1]].map((waits, at) => () => {
    begun.push(`${at}`)
    return count(`${at}`, waits)
  })
  const steps = sideBySide(starts)
  await steps.next()
  expect(begun).toEqual(['0', '1'])
  expect(await lastOf(steps)).toEqual(['0', '1', '2'])
  expect(begun).toEqual(['0', '1', '2'])
})

async function* fail(): AsyncGenerator<string, string> {
  yield 'first'
  throw new Error('broken')
}

test('when one fails, the error comes through and the other is let go', async () => {
  const freed: string[] = []
  await expect(lastOf(sideBySide([fail, () => count('other', [1, 1, 1, 1, 1, 1], freed)]))).rejects.toThrow('broken')
  expect(freed).toEqual(['other'])
})

test('one that fails while the caller is at something else fails when it is asked', async () => {
  const unhandled: unknown[] = []
  const note = (error: unknown): unknown => unhandled.push(error)
  process.on('unhandledRejection', note)
  const steps = sideBySide([fail, () => count('other', [1, 1])])
  expect(await steps.next()).toMatchObject({ value: 'first' })
  await setImmediate()
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
  await expect(lastOf(steps)).rejects.toThrow('broken')
})

test('a caller that stops lets all go', async () => {
  const freed: string[] = []
  const steps = sideBySide([() => count('one', [1, 1], freed), () => count('other', [1, 1], freed)])
  await steps.next()
  await steps[Symbol.asyncDispose]()
  expect(freed.toSorted()).toEqual(['one', 'other'])
})
