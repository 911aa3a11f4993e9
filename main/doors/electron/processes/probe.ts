import type { Probe } from '../../../engine/executor/probe.ts'
import { crashedProbe, probeEntry, type StartProbe } from '../../../services/probing/probeProcess.ts'
import { requestArguments } from '../../../services/probing/request.ts'
import { killUtility, startUtility, type Utility } from './utilityProcess.ts'

/** Tries executors in processes of Electron's. */
export function utilityProbes(utility: Utility, entry = probeEntry): StartProbe {
  return (request) => {
    const args = requestArguments(request)
    const child = startUtility(utility, { entry, args, name: 'Joryu Probe', isHeard: false })
    const answer = new Promise<Probe>((resolve) => {
      // `answerProbe` sends nothing else.
      child.once('message', (message: Probe) => resolve(message))
      child.once('exit', (code) => resolve(crashedProbe(request, { code, signal: null })))
    })
    return { answer, kill: () => killUtility(child) }
  }
}
