import { execFileSync } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import type { AwakeHost } from '../../main/jobs/awake/awakeCommand.ts'
import { systemAwake, type SpawnAwake } from '../../main/jobs/awake/systemAwake.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

function host(platform: NodeJS.Platform): AwakeHost {
  return { platform, pid: 4711, environment: { SystemRoot: 'D:\\Windows' } }
}

/** Children that only say what they were started with, and what became of them. */
function notedChildren(): { readonly start: SpawnAwake; readonly noted: string[] } {
  const noted: string[] = []
  const start: SpawnAwake = (file, args) => {
    noted.push([file, ...args].join(' '))
    const child = Object.assign(new EventEmitter(), {
      stdin: new PassThrough().on('finish', () => noted.push('told to end')),
      kill: () => noted.push('killed'),
    })
    process.nextTick(() => child.emit('error', new Error('ENOENT')))
    return child
  }
  return { start, noted }
}

test.each([
  ['darwin', '/usr/bin/caffeinate -i -w 4711'],
  ['linux', 'systemd-inhibit --what=idle --who=Joryu --why=A job is at work cat'],
] as const)('%s is kept awake by its own means; without them, nothing happens', async (platform, command) => {
  const { start, noted } = notedChildren()
  const awake = systemAwake(host(platform), start)()
  await setTimeout()
  expect(noted).toEqual([command])
  awake[Symbol.dispose]()
  await setTimeout()
  expect(noted.toSorted()).toEqual([command, 'killed', 'told to end'].toSorted())
})

test('Windows is asked to stay on by a script that no shell takes apart', () => {
  const { start, noted } = notedChildren()
  systemAwake(host('win32'), start)()[Symbol.dispose]()
  const [file, encoded = ''] = (noted[0] ?? '').split(' -NoProfile -NonInteractive -EncodedCommand ')
  expect(file).toBe('D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe')
  const script = Buffer.from(encoded, 'base64').toString('utf16le')
  expect(script).toContain('SetThreadExecutionState([uint32]2147483649)')
})

test('an unknown system is left as it is', () => {
  const { start, noted } = notedChildren()
  systemAwake(host('aix'), start)()[Symbol.dispose]()
  expect(noted).toEqual([])
})

test.runIf(process.platform === 'linux')('a real child lives until it is disposed', async () => {
  const said = join(await temporaryFolder(), 'said')
  const folder = await temporaryFolder({ 'systemd-inhibit': `#!/bin/sh\necho "$$ $*" > ${said}\nexec cat\n` })
  await chmod(join(folder, 'systemd-inhibit'), 0o755)
  vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`)
  const awake = systemAwake()()
  vi.unstubAllEnvs()
  const words = async (): Promise<string> => await readFile(said, 'utf8').catch(() => '')
  while ((await words()) === '') await setTimeout(10)
  const [pid = ''] = (await words()).split(' ')
  expect(await words()).toContain('--what=idle')
  expect(stateOf(pid)).not.toBe('')
  awake[Symbol.dispose]()
  while (!['', 'Z'].includes(stateOf(pid))) await setTimeout(10)
})

/** Empty where there is no such process. */
function stateOf(pid: string): string {
  try {
    return execFileSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).trim().slice(0, 1)
  } catch {
    return ''
  }
}
