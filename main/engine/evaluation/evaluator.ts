import type { Executor } from '../executor/executor.ts'
import type { NetworkSpec } from '../network/convNet.ts'
import { compileGradient, type GradientProgram } from '../network/gradientProgram.ts'
import { compileLogits, type LogitsProgram } from '../network/logitsProgram.ts'

/** One network, compiled for training and for predicting: the same for everybody who is compared. */
export interface Evaluator {
  readonly spec: NetworkSpec
  readonly gradient: GradientProgram
  readonly logits: LogitsProgram
  dispose(): Promise<void>
}

export async function compileEvaluator(executor: Executor, spec: NetworkSpec): Promise<Evaluator> {
  const gradient = await compileGradient(executor, spec)
  const logits = await compileLogits(executor, spec)
  return {
    spec,
    gradient,
    logits,
    async dispose() {
      await Promise.all([gradient.dispose(), logits.dispose()])
    },
  }
}
