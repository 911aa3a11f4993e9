import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync, strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { queueJob } from '../../../../main/services/jobs/queueJob.ts'
import { exportDiagnostics } from '../../../../main/services/program/diagnostics.ts'
import { openLog } from '../../../../main/services/program/log.ts'
import { createMask } from '../../../../main/services/program/mask.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

test('diagnostics tell the PC, the settings, the jobs and the log, without names and paths', async () => {
  const home = await temporaryFolder()
  const mask = createMask({ program: '/opt/joryu', home: '/home/taro', user: 'taro' })
  const log = openLog(join(home, 'logs'), { now: () => new Date(), mask: (text) => text })
  log.note({ what: 'internal', reference: '0123abcd', detail: 'taro could not read /home/taro/検査/良品.png' })
  const job = { kind: 'inspect', title: '極秘の歯車', request: { folder: '/極秘' }, hours: 'any' } as const
  await queueJob(home, job)
  const path = join(home, 'diagnostics.zip')
  const settings = { dataFolder: '/home/taro/極秘', lowPriority: true, night: { from: 20, to: 6 } }
  const signal = new AbortController().signal
  const entries = await exportDiagnostics(path, { version: 'joryu 1', dataFolder: home, log, settings, mask, signal })
  expect(entries).toEqual(['program.json', 'settings.json', 'jobs.json', 'logs/joryu.log'])
  const files = Object.entries(unzipSync(await readFile(path)))
  expect(files.map(([name]) => name)).toEqual(entries)
  const texts = files.map(([, bytes]) => strFromU8(bytes)).join('\n')
  expect(texts).toContain('joryu 1')
  expect(texts).toContain('0123abcd')
  expect(texts).toContain('"inspect"')
  for (const hidden of ['taro', '極秘', '検査', '良品']) expect(texts).not.toContain(hidden)
})

test('diagnostics of a new program have no log yet', async () => {
  const home = await temporaryFolder()
  const means = {
    version: 'joryu 1', dataFolder: home, log: { folder: join(home, 'logs') }, mask: (text: string) => text,
    settings: { lowPriority: true, night: { from: 20, to: 6 } }, signal: new AbortController().signal,
  }
  expect(await exportDiagnostics(join(home, 'd.zip'), means)).toEqual(['program.json', 'settings.json', 'jobs.json'])
})
