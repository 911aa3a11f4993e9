import { once } from 'node:events'
import type { ChildProcess } from 'node:child_process'
import { nodeProbe, forkProbe } from '../../main/services/probing/probeProcess.ts'
import type { ProbeMeans } from '../../main/services/probing/process.ts'
import type { ProbeRequest } from '../../main/services/probing/request.ts'

/** The entries in `probes`, each a way in which the process of a probe may go. */
export type ProbeEntry =
  | 'aborting' | 'answering' | 'chatting' | 'crashing' | 'exiting' | 'hanging' | 'unavailable' | 'wrong'

/** Means that remember what they started. */
export interface WatchedMeans extends ProbeMeans {
  readonly started: { readonly request: ProbeRequest; readonly child: ChildProcess }[]
}

/** Real processes that begin in these entries instead of the program's own. */
export function probeMeans(
  entryOf: (name: ProbeRequest['name']) => ProbeEntry,
  { patience = 30, shortPatience = 30 } = {},
): WatchedMeans {
  const started: WatchedMeans['started'] = []
  return {
    patience,
    shortPatience,
    started,
    start(request) {
      const child = forkProbe(request, new URL(`./probes/${entryOf(request.name)}.ts`, import.meta.url))
      started.push({ request, child })
      return nodeProbe(child, request)
    },
  }
}

/** Waits until a process is gone, and says how it ended. */
export async function endOf(child: ChildProcess | undefined): Promise<NodeJS.Signals | number | null | undefined> {
  if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child?.signalCode ?? child?.exitCode
}
