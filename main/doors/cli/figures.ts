import { writeJson } from '../../services/output.ts'

/** The target that stands for standard output. */
export const STANDARD_OUTPUT = '-'

/** Leaves figures where they are asked for. @throws Failure as `writeJson` */
export async function leaveFigures(target: string, figures: unknown, signal: AbortSignal): Promise<void> {
  if (target === STANDARD_OUTPUT) process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`)
  else await writeJson(target, figures, signal)
}
