import { fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { afterEach, expect, test } from 'vitest'
import { allowedThreads, allowThreads } from '../../../../main/images/threads/allowedThreads.ts'
import { usualMeans } from '../../../../main/images/threads/picturePool.ts'

afterEach(() => allowThreads(undefined))

test('as many threads work as the processor has, until a person sets fewer', () => {
  expect(allowedThreads()).toBe(availableParallelism())
  allowThreads(1)
  expect([allowedThreads(), usualMeans().threads]).toEqual([1, 1])
  allowThreads(undefined)
  expect(allowedThreads()).toBe(availableParallelism())
})

test('more threads than the processor has are not started', () => {
  allowThreads(200)
  expect(allowedThreads()).toBe(availableParallelism())
})

test('processes that are started afterwards keep to it', async () => {
  allowThreads(1)
  const child = fork(new URL('../../../support/tellThreads.ts', import.meta.url), { execArgv: [] })
  expect(await once(child, 'message')).toContain(1)
})

test.each(['', 'none', '-1', '1.5'])('“%s” sets nothing', (text) => {
  process.env['JORYU_THREADS'] = text
  expect(allowedThreads()).toBe(availableParallelism())
})
