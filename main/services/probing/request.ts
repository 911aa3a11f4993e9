import { executorNames, type ExecutorName } from '../../../shared/domain/executorName.ts'

/** What a process of its own is asked to try. */
export interface ProbeRequest {
  readonly name: ExecutorName
  /** Whether to measure how fast it is, too. */
  readonly timed: boolean
}

const TIMED = 'timed'

/** A request as arguments of a process. */
export function requestArguments({ name, timed }: ProbeRequest): readonly string[] {
  return timed ? [name, TIMED] : [name]
}

/** The request that arguments stand for. */
export function readRequest([given, mark]: readonly string[]): ProbeRequest {
  const name = executorNames.find((one) => one === given)
  if (!name) throw new Error(`there is no executor "${given ?? ''}"`)
  return { name, timed: mark === TIMED }
}
