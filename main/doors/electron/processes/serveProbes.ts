import type { UtilityProcess } from 'electron'
import type { ProbeAnswer, ProbeWish } from '../../../services/probing/byProgram.ts'
import type { ProbeProcess, StartProbe } from '../../../services/probing/probeProcess.ts'

/** Starts the probes that an engine process asks for, and ends them with it. */
export function serveProbes(child: UtilityProcess, start: StartProbe): void {
  const started = new Map<number, ProbeProcess>()
  child.on('message', (message: ProbeWish) => {
    // What else it says is for `runTask`.
    switch (message.kind) {
      case 'probe': {
        const { id, request } = message
        const probe = start(request)
        started.set(id, probe)
        void probe.answer.then((answer) => child.postMessage({ kind: 'probed', id, answer } satisfies ProbeAnswer))
        return
      }
      case 'probe-done':
        started.get(message.id)?.kill()
        started.delete(message.id)
    }
  })
  child.once('exit', () => {
    for (const { kill } of started.values()) kill()
  })
}
