import type { Arrays } from './executor.ts'

/** One part without inputs of its own: a program that is run once. */
export const ONE_PART: readonly Arrays[] = [[]]

/** Outputs of several parts as those of one: the first `summed` are added in order, the others follow one another. */
export function combine(parts: readonly Arrays[], summed: number): Float32Array[] {
  const [first = [], ...others] = parts
  if (others.length === 0) return [...first]
  return first.map((output, at) => {
    const rest = others.map((part) => outputAt(part, at))
    return at < summed ? add(output, rest) : join([output, ...rest])
  })
}

/** One output of a program's run. */
export function outputAt(outputs: Arrays, index: number): Float32Array {
  const output = outputs[index]
  if (!output) throw new Error(`the program has no output ${index}`)
  return output
}

function add(first: Float32Array, others: Arrays): Float32Array {
  const total = first.slice()
  for (const other of others) {
    for (let at = 0; at < total.length; at += 1) total[at] = (total[at] ?? 0) + (other[at] ?? 0)
  }
  return total
}

function join(arrays: Arrays): Float32Array {
  const joined = new Float32Array(arrays.reduce((length, array) => length + array.length, 0))
  let at = 0
  for (const array of arrays) {
    joined.set(array, at)
    at += array.length
  }
  return joined
}
