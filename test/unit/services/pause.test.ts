import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createPause, type Pause, type PauseGate } from '../../../shared/domain/pause.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { listFiles } from '../../../main/library/repositories/pictures.ts'
import { checkFolder } from '../../../main/services/check.ts'
import type { JobEvent } from '../../../main/services/work.ts'
import { importGears } from '../../support/importing.ts'
import { temporaryLibrary } from '../../support/libraryDatabase.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { writeTinyPictures } from '../../support/tinyPictures.ts'

interface Paused {
  readonly pause: Pause
  readonly gate: PauseGate
  readonly controller: AbortController
  /** Resolves when the work waits. */
  readonly reached: Promise<void>
}

/** A pause that is on, and tells when work has come to it. */
function paused(): Paused {
  const controller = new AbortController()
  const pause = createPause(controller.signal)
  pause.toggle()
  const { promise: reached, resolve } = Promise.withResolvers<undefined>()
  const passed = (): Promise<void> => {
    resolve(undefined)
    return pause.passed()
  }
  return { pause, gate: { passed }, controller, reached: reached.then(() => {}) }
}

async function pictures(): Promise<string> {
  const folder = await temporaryFolder()
  await writeTinyPictures(folder, 20)
  return folder
}

/** As many turns as work takes that nothing holds up. */
async function manyTurns(): Promise<void> {
  for (let turn = 0; turn < 1000; turn += 1) await setImmediate()
}

test('a paused import reads nothing, and goes on to its end', async () => {
  const library = await temporaryLibrary()
  const { pause, gate, controller, reached } = paused()
  const importing = importGears(library, await pictures(), { pause: gate, signal: controller.signal })
  await reached
  await manyTurns()
  expect(listFiles(library.reader, 1)).toEqual([])
  pause.toggle()
  expect(await importing).toMatchObject({ found: 40, imported: 40 })
})

test('a paused check measures nothing, and goes on to its findings', async () => {
  const { pause, gate, controller, reached } = paused()
  const told: JobEvent[] = []
  const tell = (event: JobEvent): void => void told.push(event)
  const work = { pause: gate, signal: controller.signal, tell, now: () => 0 }
  const checking = checkFolder(await pictures(), {}, work)
  await reached
  await manyTurns()
  expect(told).toEqual([])
  pause.toggle()
  expect((await checking).set.pictures).toHaveLength(40)
})

test('a cancel is heard in a pause', async () => {
  const library = await temporaryLibrary()
  const { gate, controller, reached, pause } = paused()
  const importing = importGears(library, await pictures(), { pause: gate, signal: controller.signal })
  await reached
  controller.abort()
  await expect(importing).rejects.toThrow(Cancelled)
  expect(pause.isPaused()).toBe(false)
  pause.toggle()
  expect(pause.isPaused()).toBe(false)
})
