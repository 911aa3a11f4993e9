import { constants, setPriority } from 'node:os'
import type { EngineProcess } from '../../../jobs/process/engineProcess.ts'
import type { StartProbe } from '../../../services/probing/probeProcess.ts'
import { serveProbes } from './serveProbes.ts'
import { killUtility, startUtility, type Utility } from './utilityProcess.ts'

/** Characters of what a process wrote that are kept: the reason of a crash stands at the end. */
const LAST_WORDS = 4000

/** Characters of a report in which its reason stands. */
const REPORT_HEAD = 1000

/** What an engine process is started with. */
export interface UtilityEngineOptions {
  /** The file that calls `serveTask`. */
  readonly entry: URL
  /** Whether everything else on the PC goes first. */
  readonly lowPriority: boolean
  /** How the processes are started that it asks for. */
  readonly startProbe: StartProbe
}

/** An engine process by Electron's means. */
export function startUtilityEngine(
  utility: Utility,
  { entry, lowPriority, startProbe }: UtilityEngineOptions,
): EngineProcess {
  const child = startUtility(utility, { entry, args: [], name: 'Joryu Engine', isHeard: true })
  let lastWords = ''
  const hear = (text: string): void => {
    lastWords = (lastWords + text).slice(-LAST_WORDS)
  }
  child.stderr?.setEncoding('utf8').on('data', hear)
  child.on('error', (type, location, report) => hear(`${type} ${location} ${report.slice(0, REPORT_HEAD)}`))
  child.once('spawn', () => {
    if (lowPriority && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  })
  serveProbes(child, startProbe)
  return {
    post: (message) => child.postMessage(message),
    kill: () => killUtility(child),
    listen(onMessage, onEnd) {
      child.on('message', onMessage)
      child.once('exit', (code) => onEnd({ code, signal: null, lastWords }))
    },
  }
}
