import type { Executor } from '../executor/executor.ts'
import type { NetworkSpec } from '../network/convNet.ts'
import { gradientProgram, type GradientProgram } from '../network/gradientProgram.ts'
import { logitsProgram, type LogitsProgram } from '../network/logitsProgram.ts'

/** One network, for training and for predicting: the same for everybody who is compared. */
export interface Evaluator extends AsyncDisposable {
  readonly spec: NetworkSpec
  readonly gradient: GradientProgram
  readonly logits: LogitsProgram
}

export function createEvaluator(executor: Executor, spec: NetworkSpec): Evaluator {
  const gradient = gradientProgram(executor, spec)
  const logits = logitsProgram(executor, spec)
  return {
    spec,
    gradient,
    logits,
    async [Symbol.asyncDispose]() {
      await Promise.all([gradient[Symbol.asyncDispose](), logits[Symbol.asyncDispose]()])
    },
  }
}
