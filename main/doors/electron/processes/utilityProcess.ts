import type { UtilityProcess, utilityProcess } from 'electron'
import { fileURLToPath } from 'node:url'

/** What of Electron starts processes. */
export type Utility = Pick<typeof utilityProcess, 'fork'>

/** Where a process begins, and what it is told. */
export interface UtilityStart {
  readonly entry: URL
  readonly args: readonly string[]
  /** How the system's list of processes calls it. */
  readonly name: string
}

/** Words of the environment that change what a process of Electron is. */
const unwanted = ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS']

/** A process of its own: in Electron, what Node calls a fork would be this whole program once more. */
export function startUtility(utility: Utility, { entry, args, name }: UtilityStart): UtilityProcess {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !unwanted.includes(key)))
  return utility.fork(fileURLToPath(entry), [...args], { serviceName: name, stdio: ['ignore', 'ignore', 'pipe'], env })
}

/** At once and surely: what Electron calls killing is a signal that a process which hangs may not heed. */
export function killUtility(child: UtilityProcess): void {
  if (child.pid === undefined) child.kill()
  else process.kill(child.pid, 'SIGKILL')
}
