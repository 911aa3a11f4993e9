import { expect, test } from 'vitest'
import { Pool } from '../../../main/engine/executor/onnx/pool.ts'
import { ThreadHandle } from '../../../main/engine/executor/onnx/threadHandle.ts'
import { threadCount } from '../../support/engineExecutors.ts'
import { problemOf } from '../../support/problemOf.ts'

const broken = { provider: 'cpu', file: Uint8Array.of(1, 2, 3), inputs: [], outputs: [] } as const

test('a model that the runtime refuses is said, and its thread ends with the last program', async () => {
  const before = threadCount()
  const pool = new Pool(2)
  expect(await problemOf(() => pool.open(broken))).toMatchObject({ code: 'internal' })
  expect(threadCount()).toBe(before)
})

test('a thread that has ended owes nothing, and unloading is no question to it', async () => {
  const thread = new ThreadHandle()
  const model = { ...broken, id: 0 }
  const loading = problemOf(() => thread.load(model))
  await thread.close()
  expect(await loading).toMatchObject({ code: 'internal' })
  expect({ isBroken: thread.isBroken, owed: thread.owed }).toEqual({ isBroken: true, owed: 0 })
  await thread.unload(model)
})
