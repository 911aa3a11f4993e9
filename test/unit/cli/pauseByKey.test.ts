import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { listenForKeys } from '../../../main/doors/cli/keyboard.ts'
import { pauseByKey } from '../../../main/doors/cli/pauseByKey.ts'
import { createProgressDisplay } from '../../../main/doors/cli/progress.ts'
import { textOf } from '../../../main/doors/cli/text/text.ts'

const text = textOf('en')
const work = { tell: () => {}, signal: new AbortController().signal, now: () => 0 }

/** A terminal's keyboard, and whether it hands over each key at once. */
function keyboard(): PassThrough & { readonly isTTY: true; setRawMode: (isRaw: boolean) => void; isRaw: boolean } {
  const stream = new PassThrough()
  return Object.assign(stream, {
    isTTY: true as const,
    isRaw: false,
    setRawMode(this: { isRaw: boolean }, isRaw: boolean) {
      this.isRaw = isRaw
    },
  })
}

/** Presses a key, and waits until it was told. */
async function press(keys: PassThrough, key: string): Promise<void> {
  const told = new Promise((resolve) => keys.once('data', resolve))
  keys.write(key)
  await told
}

test('the key p pauses a job and lets it go on, and the words behind the progress say so', async () => {
  const keys = keyboard()
  const notes: string[] = []
  const steps: string[] = []
  const result = await pauseByKey(async ({ pause }) => {
    expect(keys.isRaw).toBe(true)
    await press(keys, 'p')
    const going = pause?.passed().then(() => steps.push('went on'))
    await press(keys, 'x')
    steps.push('pressed another key')
    await press(keys, 'ｐ')
    await going
    return 'done'
  }, work, { note: (words) => void notes.push(words) }, text, keys)
  expect(result).toBe('done')
  expect(steps).toEqual(['pressed another key', 'went on'])
  expect(notes).toEqual(['(p: pause)', '(paused; p: continue)', '(p: pause)', ''])
  expect(keys.isRaw).toBe(false)
})

test('without a terminal there is nothing to pause with, and standard input is left alone', async () => {
  const pipe = new PassThrough()
  const notes: string[] = []
  const pause = await pauseByKey(async (given) => given, work, { note: (words) => void notes.push(words) }, text, pipe)
  expect(pause).toBe(work)
  expect(notes).toEqual([])
  expect(pipe.readableFlowing).toBe(null)
})

test('Ctrl-C interrupts once, and is the terminal\'s own again after it', async () => {
  const keys = keyboard()
  const heard: string[] = []
  listenForKeys(keys, (key) => void heard.push(key), () => void heard.push('interrupt'))
  await press(keys, 'a\u0003')
  expect(heard).toEqual(['a', 'interrupt'])
  expect(keys.isRaw).toBe(false)
})

test('what is noted stands behind the line, also when nothing goes on', () => {
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 120 })
  const display = createProgressDisplay(stream, textOf('ja'))
  display.note(textOf('ja').pausable)
  display.show({ phase: 'importing', done: 1, total: 4 })
  display.note(textOf('ja').paused)
  const drawn = String(stream.read())
  display.close()
  expect(drawn).toContain('（p：一時停止）')
  expect(drawn).toContain('（一時停止中。p：再開）')
})
