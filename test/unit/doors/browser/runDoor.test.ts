import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { runDoor } from '../../../../main/doors/browser/runDoor.ts'
import { stayOpen } from '../../../../main/doors/browser/stayOpen.ts'
import { ask, pathOf } from '../../../support/browserDoor.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

const never = new AbortController().signal

test('the program is opened once; another start shows the same, and the end leaves no trace of the door', async () => {
  const [home, screens] = [await temporaryFolder(), await temporaryFolder({ 'index.html': '<p>screens</p>' })]
  const stop = new AbortController()
  const means = { home, screens, language: 'en', idleSeconds: 60, signal: stop.signal } as const
  const first = Promise.withResolvers<string>()
  const running = runDoor({ ...means, show: async (address) => first.resolve(address) })
  const { port } = new URL(await first.promise)
  const shown: string[] = []
  expect(await runDoor({ ...means, show: async (address) => void shown.push(address) })).toBe(true)
  expect(new URL(shown[0] ?? '').port).toBe(port)
  expect((await ask(Number(port), pathOf(shown[0] ?? ''))).status).toBe(303)
  stop.abort()
  expect(await running).toBe(false)
  expect(await readdir(home)).not.toContain('door.json')
  await expect(ask(Number(port), '/')).rejects.toThrow('ECONNREFUSED')
})

test('without screens there is nothing to open', async () => {
  const [home, screens] = [await temporaryFolder(), await temporaryFolder()]
  const means = { home, screens, language: 'en', idleSeconds: 60, signal: never } as const
  await expect(runDoor({ ...means, show: async () => {} })).rejects.toMatchObject({
    problem: { code: 'screens-missing' },
  })
})

test('the door stays open while a page is open or a job works, and some time longer', async () => {
  const pages = [1, 0, 1, 0, 0, 0, 0]
  const isWorking = [false, true, false, false, false, false, false]
  let looks = 0
  await stayOpen({
    pages: () => pages[looks++] ?? 0,
    isWorking: () => isWorking[looks - 1] ?? false,
    signal: never,
  }, { idleSeconds: 0.002, lookEvery: 1 })
  expect(looks).toBe(5)
})
