import type { Expert } from '../../engine/objective/experts.ts'
import type { ExpertStore } from '../../jobs/kept/expertStore.ts'
import { createKeeper } from '../../jobs/kept/keeper.ts'
import type { Keeping } from './keeping.ts'

/** Keeps no more of work than the experts that its parts share, and those while it lasts. */
export function keepingInMemory(now: () => number): Keeping<never> {
  return {
    from: undefined,
    keeper: createKeeper(Infinity, now),
    checkpoints: { add: async () => {} },
    experts: expertsInMemory(),
  }
}

function expertsInMemory(): ExpertStore {
  const kept = new Map<string, readonly Expert[]>()
  return {
    read: async (inputs) => kept.get(JSON.stringify(inputs)) ?? [],
    keep: async (inputs, experts) => void kept.set(JSON.stringify(inputs), experts),
    trim: async () => {},
  }
}
