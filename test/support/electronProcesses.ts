import type { ForkOptions, UtilityProcess } from 'electron'
import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Utility } from '../../main/doors/electron/processes/utilityProcess.ts'

const bootstrap = fileURLToPath(new URL('./electronUtility.ts', import.meta.url))

/** Electron's way to start processes, by real ones of Node's. */
export interface UtilityStandIn extends Utility {
  /** Those that have not ended, the newest last. */
  readonly running: UtilityProcess[]
}

export function utilityStandIn(): UtilityStandIn {
  const running: UtilityProcess[] = []
  return {
    running,
    fork(path, args, options) {
      const child = startChild(path, args, options)
      running.push(child)
      child.once('exit', () => running.splice(running.indexOf(child), 1))
      return child
    },
  }
}

function startChild(path: string, args: readonly string[] = [], { stdio, env }: ForkOptions = {}): UtilityProcess {
  const real = fork(bootstrap, [path, ...args], {
    execArgv: [],
    stdio: Array.isArray(stdio) ? [...stdio, 'ipc'] : undefined,
    serialization: 'advanced',
    // Electron's types know no more of it than that it is an object.
    env: env as NodeJS.ProcessEnv,
  })
  const child = Object.assign(new EventEmitter(), {
    // As in Electron, nothing is known of a process before it was spawned.
    pid: undefined as number | undefined,
    stderr: real.stderr,
    postMessage: (message: never) => {
      if (real.connected) real.send(message, () => {})
    },
  })
  real.once('spawn', () => {
    child.pid = real.pid
    child.emit('spawn')
  })
  real.on('message', (message) => child.emit('message', message))
  real.once('close', (code, signal) => {
    child.pid = undefined
    // Electron tells the end by a signal as a number, too.
    child.emit('exit', code ?? signalNumber(signal))
  })
  // Nothing else of it is used.
  return child as unknown as UtilityProcess
}

function signalNumber(signal: NodeJS.Signals | null): number {
  return signal === 'SIGKILL' ? 9 : 6
}
