/**
 * Float64 numbers that know how they were computed: reverse-mode differentiation over scalars, written apart from any
 * tensor library. Derivatives are built of the same operations, so that they can be derived again.
 */
export interface Scalar {
  readonly value: number
  /** Later than all it was computed from. */
  readonly order: number
  /** What it was computed from, but constants, with the derivative with respect to each. */
  readonly terms: readonly Term[]
  readonly isConstant: boolean
}

interface Term {
  readonly input: Scalar
  readonly derivative: () => Scalar
}

let made = 0

function scalar(value: number, terms: readonly Term[], isConstant: boolean): Scalar {
  made += 1
  return { value, order: made, terms, isConstant }
}

export function constant(value: number): Scalar {
  return scalar(value, [], true)
}

export function variable(value: number): Scalar {
  return scalar(value, [], false)
}

export function variables(values: ArrayLike<number>): Scalar[] {
  return Array.from(values, variable)
}

/** sum a_i b_i */
export function dot(a: readonly Scalar[], b: readonly Scalar[]): Scalar {
  if (a.length !== b.length) throw new RangeError(`${a.length} factors against ${b.length}`)
  let value = 0
  const terms: Term[] = []
  for (const [at, left] of a.entries()) {
    const right = scalarAt(b, at)
    value += left.value * right.value
    if (!left.isConstant) terms.push({ input: left, derivative: () => right })
    if (!right.isConstant) terms.push({ input: right, derivative: () => left })
  }
  return scalar(value, terms, terms.length === 0)
}

const ONE = constant(1)

export function total(addends: readonly Scalar[]): Scalar {
  return dot(addends, addends.map(() => ONE))
}

export function add(a: Scalar, b: Scalar): Scalar {
  return total([a, b])
}

export function multiply(a: Scalar, b: Scalar): Scalar {
  return dot([a], [b])
}

export function scale(a: Scalar, by: number): Scalar {
  return multiply(a, constant(by))
}

export function subtract(a: Scalar, b: Scalar): Scalar {
  return add(a, scale(b, -1))
}

export function mean(values: readonly Scalar[]): Scalar {
  return scale(total(values), 1 / values.length)
}

export function exp(x: Scalar): Scalar {
  const y: Scalar = scalar(Math.exp(x.value), [{ input: x, derivative: () => y }], x.isConstant)
  return y
}

export function log(x: Scalar): Scalar {
  return scalar(Math.log(x.value), [{ input: x, derivative: () => power(x, -1) }], x.isConstant)
}

/** x^exponent for x > 0 */
export function power(x: Scalar, exponent: number): Scalar {
  const derivative = (): Scalar => scale(power(x, exponent - 1), exponent)
  return scalar(x.value ** exponent, [{ input: x, derivative }], x.isConstant)
}

export function relu(x: Scalar): Scalar {
  return scale(x, x.value > 0 ? 1 : 0)
}

export function softplus(x: Scalar): Scalar {
  return log(add(ONE, exp(x)))
}

/** What one consumer adds to an adjoint. */
interface Part {
  readonly adjoint: Scalar
  readonly derivative: Scalar
}

/** The derivatives of `of`: its adjoint to each scalar is the sum over its consumers' adjoint times derivative. */
export function gradient(of: Scalar, inputs: readonly Scalar[]): Scalar[] {
  const parts = new Map<Scalar, Part[]>([[of, [{ adjoint: ONE, derivative: ONE }]]])
  const adjoints = new Map<Scalar, Scalar>()
  for (const node of ancestors(of)) {
    const known = parts.get(node) ?? []
    const adjoint = dot(known.map((part) => part.adjoint), known.map((part) => part.derivative))
    adjoints.set(node, adjoint)
    for (const { input, derivative } of node.terms) {
      const part = { adjoint, derivative: derivative() }
      const others = parts.get(input)
      if (others) others.push(part)
      else parts.set(input, [part])
    }
  }
  return inputs.map((input) => adjoints.get(input) ?? constant(0))
}

/** All that `of` was computed from and itself, the latest first: consumers before what they consume. */
function ancestors(of: Scalar): readonly Scalar[] {
  const seen = new Set([of])
  for (const node of seen) for (const { input } of node.terms) if (!input.isConstant) seen.add(input)
  return [...seen].sort((left, right) => right.order - left.order)
}

/** @throws RangeError when there is none */
export function scalarAt(scalars: readonly Scalar[], index: number): Scalar {
  const found = scalars[index]
  if (!found) throw new RangeError(`no scalar at ${index}`)
  return found
}

export function valuesOf(scalars: readonly Scalar[]): number[] {
  return scalars.map(({ value }) => value)
}
