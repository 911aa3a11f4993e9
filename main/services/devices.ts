import { Failure } from '../../shared/errors.ts'
import { createExecutor } from '../engine/executor/create.ts'
import { executorNames, type ExecutorName } from '../engine/executor/executor.ts'
import { probe, type ProbeResult } from '../engine/executor/probe.ts'
import { unlessCancelled, type Work } from './work.ts'

/**
 * Tries every executor on this machine, one after another so that none slows another.
 * @throws Cancelled as soon as the signal is set
 */
export async function probeDevices({ now, signal }: Work): Promise<readonly ProbeResult[]> {
  const results: ProbeResult[] = []
  for (const name of executorNames) results.push(await unlessCancelled(probeOne(name, now), signal))
  return results
}

async function probeOne(name: ExecutorName, now: () => number): Promise<ProbeResult> {
  try {
    return await probe(await createExecutor(name), () => now() * 1000)
  } catch (error) {
    if (!(error instanceof Failure) || error.problem.code !== 'executor-unavailable') throw error
    return { name, works: false, reason: error.problem.reason }
  }
}
