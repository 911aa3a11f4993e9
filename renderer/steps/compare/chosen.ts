import type { Comparisons } from '../../stores/comparisons.ts'

/** What is looked at: a comparison, or a pack that was never compared. */
export interface Chosen {
  readonly kind: 'run' | 'pack'
  readonly id: number
}

/** What is looked at when a person comes: the newest pack, by its newest comparison where it has one. */
export function chooseFirst({ packs, runs }: Comparisons): Chosen | undefined {
  const newest = packs[0]
  if (newest === undefined) return undefined
  const run = runs.find(({ packId }) => packId === newest.id)
  return run === undefined ? { kind: 'pack', id: newest.id } : { kind: 'run', id: run.number }
}

/** Whether it is still there. */
export function isThere({ kind, id }: Chosen, { packs, runs }: Comparisons): boolean {
  return kind === 'run' ? runs.some(({ number }) => number === id) : packs.some((pack) => pack.id === id)
}
