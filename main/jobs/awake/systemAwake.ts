import { spawn } from 'node:child_process'
import type { Writable } from 'node:stream'
import { awakeCommand, type AwakeHost } from './awakeCommand.ts'
import type { KeepAwake } from './keepAwake.ts'

/** The part of a child process that is used here. */
export interface AwakeChild {
  readonly stdin: Pick<Writable, 'on' | 'end'>
  on(event: 'error', listener: () => void): unknown
  kill(): unknown
}

/** Starts a program that reads from us, and whose words nobody hears. */
export type SpawnAwake = (file: string, args: readonly string[]) => AwakeChild

const spawnQuietly: SpawnAwake = (file, args) =>
  spawn(file, args, { stdio: ['pipe', 'ignore', 'ignore'], windowsHide: true })

const thisHost: AwakeHost = { platform: process.platform, pid: process.pid, environment: process.env }

/** Keeps the PC awake by the system's own means: a child process that ends with this one, however that ends. */
export function systemAwake(host = thisHost, start = spawnQuietly): KeepAwake {
  const command = awakeCommand(host)
  return () => {
    if (command === undefined) return { [Symbol.dispose]: () => {} }
    const child = start(command.file, command.args)
    // Absent, not allowed, or ended: the job works on, as long as the PC does.
    child.on('error', () => {})
    child.stdin.on('error', () => {})
    return {
      [Symbol.dispose]() {
        child.stdin.end()
        child.kill()
      },
    }
  }
}
