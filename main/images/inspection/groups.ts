/** Two pictures, by their indices. */
export type Pair = readonly [number, number]

/** The pictures that pairs connect, a list each, in their order; lists in the order of their first pictures. */
export function groupsOf(pairs: readonly Pair[]): readonly (readonly number[])[] {
  const parents = new Map<number, number>()
  const rootOf = (picture: number): number => {
    let root = picture
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    if (root !== picture) parents.set(picture, root)
    return root
  }
  for (const [one, other] of pairs) {
    const [first, second] = [rootOf(one), rootOf(other)].sort((a, b) => a - b)
    if (first !== undefined && second !== undefined && first !== second) parents.set(second, first)
  }
  const groups = new Map<number, number[]>()
  for (const picture of [...new Set(pairs.flat())].sort((a, b) => a - b)) {
    const root = rootOf(picture)
    const group = groups.get(root)
    if (group) group.push(picture)
    else groups.set(root, [picture])
  }
  return [...groups.values()]
}
