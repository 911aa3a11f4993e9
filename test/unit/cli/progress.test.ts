import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createProgressDisplay } from '../../../main/doors/cli/progress.ts'
import { textOf } from '../../../main/doors/cli/text/text.ts'

test('away from a terminal, a phase is a line at every tenth, the last one with the time taken', () => {
  const stream = new PassThrough()
  const display = createProgressDisplay(stream, textOf('en'))
  for (let done = 0; done <= 30; done += 1) display.show({ phase: 'loading', done, total: 30 })
  display.show({ phase: 'experts', done: 1, total: 3 })
  display.close()
  const lines = String(stream.read()).trimEnd().split('\n')
  const starts = Array.from({ length: 10 }, (_, tenth) => `Reading pictures ${(tenth + 1) * 10}%`)
  const words = lines.map((line) => line.replace(/ [^ ]+ s left$| in [^ ]+ s$/, ''))
  expect(words).toEqual([...starts, 'Training experts 30%'])
  expect(lines[9]).toMatch(/in [\d.]+ s$/)
})

test('on a terminal, a phase is one line that is drawn over, and the cursor is given back', () => {
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 100 })
  const display = createProgressDisplay(stream, textOf('ja'))
  for (let done = 0; done <= 30; done += 1) display.show({ phase: 'loading', done, total: 30 })
  display.close()
  const drawn = String(stream.read())
  expect(drawn).toContain('100%')
  expect(drawn.split('\n')).toHaveLength(2)
  expect(drawn.lastIndexOf('\x1b[?25h')).toBeGreaterThan(drawn.lastIndexOf('\x1b[?25l'))
})
