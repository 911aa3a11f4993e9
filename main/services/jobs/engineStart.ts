import type { StartEngine } from '../../jobs/process/engineProcess.ts'
import { startNodeProcess } from '../../jobs/process/nodeProcess.ts'

/** How a program starts a process: Electron has another way than Node. */
export type StartProcess = typeof startNodeProcess

const entry = new URL('../tasks/entry.ts', import.meta.url)

/** Starts processes that work on tasks. @param lowPriority whether everything else on the PC goes first */
export function engineStart(lowPriority: boolean, startProcess: StartProcess = startNodeProcess): StartEngine {
  return () => startProcess({ entry, lowPriority })
}
