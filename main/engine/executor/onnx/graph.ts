/** Lengths of the axes. */
export type Shape = readonly number[]

/** A setting of an operator. ONNX tells whole numbers from fractions, so a fraction is written `{ float }`. */
export type Attribute = number | string | readonly number[] | { readonly float: number }

export interface Input {
  readonly kind: 'input'
  readonly shape: Shape
}

export interface Constant {
  readonly kind: 'constant'
  readonly shape: Shape
  readonly data: Float32Array | BigInt64Array
}

export interface Node {
  readonly kind: 'node'
  readonly shape: Shape
  readonly operator: string
  readonly inputs: readonly Value[]
  readonly attributes: Readonly<Record<string, Attribute>>
}

/** What an ONNX graph is made of: every node has one output. */
export type Value = Input | Constant | Node

/** Builds what stands for a node of an operator. */
export type Form = (graph: Graph, inputs: readonly Value[], shape: Shape, attributes: Node['attributes']) => Value

/** Operator -> the form that stands for it, because whoever runs the graph does not run the operator itself rightly. */
export type Forms = Readonly<Record<string, Form>>

/** Longer constants are not compared with each other. */
const LONGEST_COMPARED = 4096

/** Builds values so that the same node or small constant asked for twice is one: common subexpressions fall away. */
export class Graph {
  readonly #known = new Map<string, Value>()
  readonly #numbers = new Map<Value, number>()
  readonly #forms: Forms

  constructor(forms: Forms = {}) {
    this.#forms = forms
  }

  /** A float32 constant. */
  constant(data: Float32Array, shape: Shape): Constant {
    return this.#constant(data, shape)
  }

  /** One float32 number, of no axes. */
  scalar(value: number): Constant {
    return this.#constant(Float32Array.of(value), [])
  }

  /** A list of int64, as ONNX wants shapes, axes and offsets. */
  integers(list: readonly number[]): Constant {
    return this.#constant(BigInt64Array.from(list, BigInt), [list.length])
  }

  /** The output, of `shape`, of an ONNX operator. */
  node(operator: string, inputs: readonly Value[], shape: Shape, attributes: Node['attributes'] = {}): Value {
    const form = this.#forms[operator]
    if (form) return form(this, inputs, shape, attributes)
    const key = `${operator}(${inputs.map((input) => this.#numberOf(input)).join()})${JSON.stringify(attributes)}`
    return this.#once(key, { kind: 'node', shape, operator, inputs, attributes })
  }

  #constant(data: Constant['data'], shape: Shape): Constant {
    const constant: Constant = { kind: 'constant', shape, data }
    if (data.length > LONGEST_COMPARED) return constant
    return this.#once(`${data.constructor.name}[${shape.join()}]${data.join()}`, constant)
  }

  #once<Kind extends Value>(key: string, value: Kind): Kind {
    const known = this.#known.get(key)
    // The key holds the kind.
    if (known) return known as Kind
    this.#known.set(key, value)
    return value
  }

  #numberOf(value: Value): number {
    const number = this.#numbers.get(value) ?? this.#numbers.size
    this.#numbers.set(value, number)
    return number
  }
}

/** The values that `outputs` need, each after what it needs itself; everything else is dead. */
export function inOrder(outputs: readonly Value[]): readonly Value[] {
  const ordered = new Set<Value>()
  const path: Value[] = [...outputs].reverse()
  while (path.length > 0) {
    const value = path[path.length - 1]
    if (!value) break
    const waiting = value.kind === 'node' ? value.inputs.filter((input) => !ordered.has(input)) : []
    if (waiting.length === 0) {
      ordered.add(value)
      path.pop()
    } else path.push(...waiting.reverse())
  }
  return [...ordered]
}
