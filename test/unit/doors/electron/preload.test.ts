import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

const root = resolve(import.meta.dirname, '../../../..')

/** What a page gets of the program. */
interface Bridge {
  readonly send: (message: unknown) => void
  readonly receive: (listener: (message: unknown) => void) => () => void
  readonly pathForFile: (file: unknown) => string
}

/** Builds the preload as it is shipped, and runs it with nothing but what Electron gives to one in a sandbox. */
async function runPreload() {
  const outDir = await temporaryFolder()
  await build({ root, configFile: join(root, 'preload.config.ts'), logLevel: 'silent', build: { outDir } })
  const sent: unknown[] = []
  const exposed: Record<string, unknown> = {}
  const required: string[] = []
  const ipcRenderer = Object.assign(new EventEmitter(), { send: (...words: unknown[]) => sent.push(words) })
  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => void (exposed[name] = value) },
    webUtils: { getPathForFile: (file: { readonly path: string }) => file.path },
  }
  const require = (name: string): unknown => {
    required.push(name)
    return electron
  }
  runInNewContext(await readFile(join(outDir, 'preload.cjs'), 'utf8'), { require })
  return { sent, exposed, required, ipcRenderer, bridge: exposed['joryu'] as Bridge }
}

test('the preload needs nothing but Electron, and gives the page three functions and nothing else', async () => {
  const { exposed, required, bridge } = await runPreload()
  expect(required).toEqual(['electron'])
  expect(Object.keys(exposed)).toEqual(['joryu'])
  expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([
    ['send', 'function'], ['receive', 'function'], ['pathForFile', 'function'],
  ])
})

test('messages go one way and the other, on one channel, until the page has heard enough', async () => {
  const { sent, ipcRenderer, bridge } = await runPreload()
  const heard: unknown[] = []
  const stop = bridge.receive((message) => heard.push(message))
  bridge.send({ kind: 'cancel', id: 1 })
  ipcRenderer.emit('joryu', { sender: 'not for the page' }, 'one')
  stop()
  ipcRenderer.emit('joryu', {}, 'two')
  expect({ sent, heard }).toEqual({ sent: [['joryu', { kind: 'cancel', id: 1 }]], heard: ['one'] })
  expect(ipcRenderer.listenerCount('joryu')).toBe(0)
})

test('where a dropped folder is, Electron says', async () => {
  const { bridge } = await runPreload()
  expect(bridge.pathForFile({ path: '/検査/OK' })).toBe('/検査/OK')
})
