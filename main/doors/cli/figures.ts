import { writeJson } from '../../services/output.ts'

/** The target that stands for standard output. */
export const STANDARD_OUTPUT = '-'

/** The files that figures are left in: one, or none where they are printed or not wanted. */
export function figureFiles(target: string | undefined): readonly string[] {
  return target === undefined || target === STANDARD_OUTPUT ? [] : [target]
}

/** Leaves figures where they are asked for. @throws Failure as `writeJson` */
export async function leaveFigures(target: string, figures: unknown, signal: AbortSignal): Promise<void> {
  if (target === STANDARD_OUTPUT) process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`)
  else await writeJson(target, figures, signal)
}
