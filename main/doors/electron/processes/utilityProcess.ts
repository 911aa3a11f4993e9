import type { ForkOptions, UtilityProcess, utilityProcess } from 'electron'
import { fileURLToPath } from 'node:url'
import { systemCode } from '../../../../shared/systemError.ts'

/** What of Electron starts processes. */
export type Utility = Pick<typeof utilityProcess, 'fork'>

/** Where a process begins, and what it is told. */
export interface UtilityStart {
  readonly entry: URL
  readonly args: readonly string[]
  /** How the system's list of processes calls it. */
  readonly name: string
  /** Whether what it writes for people who mend programs is read: else it goes nowhere. */
  readonly isHeard: boolean
}

/** Words of the environment that change what a process of Electron is. */
const unwanted = ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS']

/** A process of its own: in Electron, what Node calls a fork would be this whole program once more. */
export function startUtility(utility: Utility, { entry, args, name, isHeard }: UtilityStart): UtilityProcess {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !unwanted.includes(key)))
  const stdio: ForkOptions['stdio'] = ['ignore', 'ignore', isHeard ? 'pipe' : 'ignore']
  return utility.fork(fileURLToPath(entry), [...args], { serviceName: name, stdio, env })
}

/**
 * At once and surely: what Electron calls killing is a signal that a process which hangs may not heed, and nothing at
 * all while the process is being started.
 */
export function killUtility(child: UtilityProcess): void {
  if (child.pid === undefined) {
    child.once('spawn', () => killUtility(child))
    return
  }
  try {
    process.kill(child.pid, 'SIGKILL')
  } catch (error) {
    // It has just ended by itself.
    if (systemCode(error) !== 'ESRCH') throw error
  }
}
