import type { Comparison } from '../../shared/domain/comparison.ts'
import { reachOfNext } from '../evidence/statistics.ts'
import type { PackContent } from '../pack/buildPack.ts'

/** What a comparison found out about a pack, noted in it: a partner can check a training of his own against it. */
export function withExpectation(content: PackContent, { results: { pack }, seeds, counts }: Comparison): PackContent {
  // Networks that agree exactly do not promise that the next one does: one test picture is always allowed.
  const tolerance = Math.min(1, Math.max(reachOfNext(pack, seeds.length), 1 / counts.test))
  const notes = {
    ...content.notes,
    seeds: { ...content.notes.seeds, evaluation: [...seeds] },
    expected: { accuracy: pack.mean, tolerance },
  }
  return { ...content, notes }
}
