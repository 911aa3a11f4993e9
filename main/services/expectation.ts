import type { Comparison } from '../../shared/domain/comparison.ts'
import type { PackContent } from '../pack/buildPack.ts'

/** What a comparison found out about a pack, noted in it: a partner can check a training of his own against it. */
export function withExpectation(content: PackContent, { results, seeds }: Comparison): PackContent {
  const { mean, ci95: [low, high] } = results.pack
  // From the interval of a mean of n networks to that of one network more: the factor is the root of 1 + 1/n, times n.
  const tolerance = Math.min(1, ((high - low) / 2) * Math.sqrt(seeds.length + 1))
  const notes = {
    ...content.notes,
    seeds: { ...content.notes.seeds, evaluation: [...seeds] },
    expected: { accuracy: mean, tolerance },
  }
  return { ...content, notes }
}
