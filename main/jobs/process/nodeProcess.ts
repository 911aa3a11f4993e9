import { fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import type { EngineProcess } from './engineProcess.ts'
import type { FromEngine } from './messages.ts'

/** Characters of what a process wrote that are kept: the reason of a crash stands at the end. */
const LAST_WORDS = 4000

/** What an engine process is started with. */
export interface NodeProcessOptions {
  /** The file that calls `serveTask`. */
  readonly entry: URL
  /** Whether everything else on the PC goes first. */
  readonly lowPriority: boolean
}

/** An engine process by Node's own means. */
export function startNodeProcess({ entry, lowPriority }: NodeProcessOptions): EngineProcess {
  const child = fork(entry, { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'advanced' })
  if (lowPriority && child.pid !== undefined) putBehind(child.pid)
  let lastWords = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS)
  })
  return {
    post(message) {
      // An error in sending means that it has just ended, which `onEnd` tells.
      if (child.connected) child.send(message, () => {})
    },
    kill: () => child.kill('SIGKILL'),
    listen(onMessage, onEnd) {
      // `serveTask` sends nothing else.
      child.on('message', (message) => onMessage(message as FromEngine))
      child.once('error', (error) => onEnd({ code: null, signal: null, lastWords: error.message }))
      child.once('close', (code, signal) => onEnd({ code, signal, lastWords }))
    },
  }
}

/** Lets everything else on the PC go before a process, where the system allows it. */
function putBehind(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Not allowed, or it has just ended, which is told elsewhere: a job works on as it is.
  }
}
