import { runJoryu, tinyPlan } from './runJoryu.ts'

export interface Refusal {
  readonly code: number | null
  /** All of standard error. */
  readonly sentence: string
}

/** How the program answers in `folder`. */
export async function refusal(folder: string, ...args: readonly string[]): Promise<Refusal> {
  const { code, stderr } = await runJoryu(folder, ...args)
  return { code, sentence: stderr }
}

/** How it answers who wants the pictures in `folder` distilled. */
export function refusedDistill(folder: string, ...args: readonly string[]): Promise<Refusal> {
  return refusal(folder, 'distill', 'pictures', ...tinyPlan, ...args)
}
