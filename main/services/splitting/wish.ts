import type { DrawnPolicy, SplitPolicy } from '../../../shared/domain/splitPolicy.ts'
import { Failure } from '../../../shared/errors.ts'
import { newestLots } from '../../images/split/newestLots.ts'
import type { SplitPicture } from '../../images/split/splitPicture.ts'

/** What a user asks for. Where no lots are named, the newest are meant that make up the share. */
export type SplitWish =
  | Exclude<SplitPolicy, { readonly method: 'lot' }>
  | (Extract<SplitPolicy, { readonly method: 'lot' }> & { readonly share: number })

/** Lots that a sentence names. */
const mostNamed = 5

/**
 * The policy that a wish amounts to for these pictures.
 * @throws Failure 'lots-unknown', 'lots-missing', 'dates-missing'
 */
export function policyOf(
  wish: Exclude<SplitWish, { readonly method: 'given' }>,
  pictures: readonly SplitPicture[],
  name: string,
): DrawnPolicy {
  if (wish.method === 'date' && pictures.every(({ date }) => date === undefined)) {
    throw new Failure({ code: 'dates-missing', name })
  }
  if (wish.method !== 'lot') return wish
  const known = new Set(pictures.flatMap(({ lot }) => lot ?? []))
  if (known.size < 2) throw new Failure({ code: 'lots-missing', name })
  const { share, lots, ...policy } = wish
  const unknown = lots.filter((lot) => !known.has(lot))
  if (unknown.length > 0) {
    const some = [...known].sort().slice(0, mostNamed)
    throw new Failure({ code: 'lots-unknown', name, lots: unknown.join(', '), known: some.join(', ') })
  }
  return { ...policy, lots: lots.length > 0 ? lots : newestLots(pictures, share) }
}
