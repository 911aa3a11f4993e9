import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { logFiles, openLog } from '../../../../main/services/program/log.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

const means = { now: () => new Date('2026-01-31T12:00:00Z'), mask: (text: string) => text.replaceAll('secret', '***') }

test('each thing that happened is a line, with what others say masked', async () => {
  const folder = join(await temporaryFolder(), 'logs')
  const { note } = openLog(folder, means)
  note({ what: 'started' })
  note({ what: 'internal', reference: '0123abcd', detail: 'a secret\nof two lines' })
  const lines = (await readFile(join(folder, 'joryu.log'), 'utf8')).split('\n')
  expect(lines.map((line) => (line === '' ? undefined : JSON.parse(line) as unknown))).toEqual([
    { at: '2026-01-31T12:00:00.000Z', what: 'started' },
    { at: '2026-01-31T12:00:00.000Z', what: 'internal', reference: '0123abcd', detail: 'a ***\nof two lines' },
    undefined,
  ])
})

test('files that are full are put aside, and only some of them are kept', async () => {
  const folder = await temporaryFolder()
  const { note } = openLog(folder, { ...means, mostBytes: 500 })
  for (let number = 0; number < 200; number += 1) note({ what: `event ${number}` })
  const names = (await readdir(folder)).sort()
  expect(names).toHaveLength(10)
  expect(logFiles(folder)).toEqual(['joryu.log', ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((age) => `joryu.${age}.log`)])
  for (const name of names) expect((await stat(join(folder, name))).size).toBeLessThanOrEqual(500)
  expect(await readFile(join(folder, 'joryu.log'), 'utf8')).toContain('event 199')
})

test('a log that cannot be written stops nothing', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'file'), '')
  openLog(join(folder, 'file', 'logs'), means).note({ what: 'started' })
  expect(await readdir(folder)).toEqual(['file'])
})
