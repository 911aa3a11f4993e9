import { Failure, type Lack, type Problem } from '../../../shared/errors.ts'
import { systemCode } from '../../../shared/systemError.ts'

const notInstalled = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND']

/** A sentence has no room for more of what a library says. */
const LONGEST = 200

/** The failure of an executor that this machine lacks. @param error what its library says */
export function executorUnavailable(executor: string, error: unknown, lack = lackOf(error)): Failure {
  const reason = firstLine(error)
  return new Failure({ code: 'executor-unavailable', executor, reason, ...(lack && { lack }) }, { cause: error })
}

/** The problem of an executor that fails in the midst of its work, with its name: another one may do. */
export function executorProblem(executor: string, error: unknown): Problem {
  const problem: Problem = error instanceof Failure ? error.problem : { code: 'internal', detail: firstLine(error) }
  if (problem.code !== 'internal') return problem
  const instead = executor === 'onnx' ? 'cpu' : 'onnx'
  return { code: 'executor-failed', executor, detail: firstLine(problem.detail), instead }
}

function lackOf(error: unknown): Lack | undefined {
  return notInstalled.includes(systemCode(error)) ? 'not-installed' : undefined
}

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).trim().split('\n')
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line
}
