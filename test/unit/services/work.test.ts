import { expect, test } from 'vitest'
import { runSteps, unlessCancelled } from '../../../main/services/work.ts'
import { Cancelled, throwIfCancelled } from '../../../shared/domain/signal.ts'

test('a generator is run to its result, and every step is seen', async () => {
  async function* countTo3(): AsyncGenerator<number, string> {
    yield 1
    yield 2
    yield 3
    return 'done'
  }
  const seen: number[] = []
  const result = await runSteps(countTo3(), new AbortController().signal, (step) => {
    seen.push(step)
  })
  expect({ seen, result }).toEqual({ seen: [1, 2, 3], result: 'done' })
})

test('a cancel is heard though every step resolves at once, and the generator cleans up', async () => {
  const controller = new AbortController()
  const cleaned = Promise.withResolvers<string>()
  async function* endless(): AsyncGenerator<number, never> {
    try {
      for (let step = 0; ; step += 1) {
        throwIfCancelled(controller.signal)
        yield step
      }
    } finally {
      cleaned.resolve('cleaned')
    }
  }
  setImmediate(() => controller.abort())
  await expect(runSteps(endless(), controller.signal, () => {})).rejects.toThrow(Cancelled)
  expect(await cleaned.promise).toBe('cleaned')
})

test('a step that never ends is abandoned', async () => {
  const controller = new AbortController()
  const never = new Promise<never>(() => {})
  setImmediate(() => controller.abort())
  await expect(unlessCancelled(never, controller.signal)).rejects.toThrow(Cancelled)
})

test('nothing begins to be waited for when the signal is set already', async () => {
  await expect(unlessCancelled(new Promise(() => {}), AbortSignal.abort())).rejects.toThrow(Cancelled)
})

test('an error of the work itself comes through', async () => {
  const work = Promise.reject(new RangeError('too far'))
  await expect(unlessCancelled(work, new AbortController().signal)).rejects.toThrow('too far')
})
