import type { createExecutor } from '../../engine/executor/create.ts'
import { probe } from '../../engine/executor/probe.ts'
import { programLine } from '../../jobs/process/programLine.ts'
import { readRequest } from './request.ts'

/** Tries the executor that this process was started for, and answers the process that started it. */
export async function answerProbe(create: typeof createExecutor): Promise<void> {
  const line = programLine()
  const { name, timed } = readRequest(process.argv.slice(2))
  line.send(await probe(name, create, timed ? () => performance.now() : undefined))
}
