import { inOrder, type Constant, type Input, type Node } from './graph.ts'
import { modelOf } from './model.ts'
import type { Pool } from './pool.ts'
import type { Provider } from './protocol.ts'
import type { Recording } from './recorder.ts'

/** The operators of which the provider cannot run some node, each node tried in a model of its own. */
export async function operatorsWithoutForm(
  pool: Pool,
  provider: Provider,
  { outputs }: Recording,
): Promise<readonly string[]> {
  const nodes = inOrder(outputs).filter((value) => value.kind === 'node')
  const failed = await Promise.all(nodes.map(async (node) => {
    try {
      const program = await pool.open(modelOf(alone(node), provider))
      await program[Symbol.asyncDispose]()
      return []
    } catch {
      return [node.operator]
    }
  }))
  return [...new Set(failed.flat())]
}

/** The node as a function of all its inputs that are no constants. */
function alone(node: Node): Recording {
  const inputs = node.inputs.map((value): Constant | Input =>
    value.kind === 'constant' ? value : { kind: 'input', shape: value.shape },
  )
  return { inputs: inputs.filter((input) => input.kind === 'input'), outputs: [{ ...node, inputs }] }
}
