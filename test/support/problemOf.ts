import { Failure, type Problem } from '../../shared/errors.ts'

/** The problem that `run` fails with as one line, for tests of what it tells. */
export async function problemText(run: () => unknown): Promise<string> {
  return JSON.stringify(await problemOf(run))
}

/** The problem that `run` fails with; undefined when it does not fail. Any other error is passed on. */
export async function problemOf(run: () => unknown): Promise<Problem | undefined> {
  try {
    await run()
    return undefined
  } catch (error) {
    if (error instanceof Failure) return error.problem
    throw error
  }
}
