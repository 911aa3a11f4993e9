import type { Executor } from '../executor/executor.ts'
import type { NetworkSpec } from '../network/convNet.ts'
import { compileGradient, type GradientProgram } from '../network/gradientProgram.ts'
import { compileLogits, type LogitsProgram } from '../network/logitsProgram.ts'

/** One network, compiled for training and for predicting: the same for everybody who is compared. */
export interface Evaluator extends AsyncDisposable {
  readonly spec: NetworkSpec
  readonly gradient: GradientProgram
  readonly logits: LogitsProgram
}

export async function compileEvaluator(executor: Executor, spec: NetworkSpec): Promise<Evaluator> {
  await using opened = new AsyncDisposableStack()
  const gradient = opened.use(await compileGradient(executor, spec))
  const logits = opened.use(await compileLogits(executor, spec))
  const programs = opened.move()
  return { spec, gradient, logits, [Symbol.asyncDispose]: () => programs.disposeAsync() }
}
