import { rivals, type Rival } from '../../../shared/domain/comparison.ts'
import type { Caution, Verdict } from '../../../shared/domain/verdict.ts'

/** What a verdict follows from. */
export type VerdictReason =
  | { readonly kind: 'ahead' | 'leaking' | 'unchecked' | 'learnsLittle' | 'varies' | 'few' }
  | { readonly kind: 'behind' | 'level'; readonly rivals: readonly Rival[] }
  | { readonly kind: 'lost'; readonly classes: readonly string[] }
  | { readonly kind: 'recall'; readonly full: number; readonly pack: number }
  | { readonly kind: 'kept'; readonly part: number }

/** Below this part of what all pictures teach, a pack keeps too little for a good verdict. */
export const ENOUGH_KEPT = 0.9

/** Why a verdict is what it is, the weightiest reason first: one at least. */
export function reasonsOf(verdict: Verdict): readonly VerdictReason[] {
  switch (verdict.kind) {
    case 'good':
      return [{ kind: 'ahead' }]
    case 'fair':
      return [...keptOf(verdict), ...rivalsThat('level', verdict)]
    case 'poor': {
      const { lostClasses } = verdict
      const lost = lostClasses.length > 0 ? [{ kind: 'lost', classes: lostClasses } as const] : []
      const found = [...rivalsThat('behind', verdict), ...lost]
      return found.length > 0 ? found : keptOf(verdict)
    }
    case 'unclear':
      return whyUnclear(verdict).map((kind) => ({ kind }))
  }
}

function keptOf({ lowRecall, retained }: Verdict): readonly VerdictReason[] {
  if (lowRecall) return [{ kind: 'recall', ...lowRecall }]
  return retained < ENOUGH_KEPT ? [{ kind: 'kept', part: retained }] : []
}

function rivalsThat(kind: 'behind' | 'level', { ahead, behind }: Verdict): readonly VerdictReason[] {
  const found = rivals.filter((rival) => (kind === 'behind' ? behind[rival] : !ahead[rival]))
  return found.length > 0 ? [{ kind, rivals: found }] : []
}

function whyUnclear({ cautions }: Verdict): readonly ('leaking' | 'unchecked' | 'learnsLittle' | 'varies' | 'few')[] {
  const says = (...names: readonly Caution[]): boolean => names.some((name) => cautions.includes(name))
  const all = [
    ['leaking', says('leaking')], ['learnsLittle', says('full-learns-little')],
    ['few', says('few-seeds', 'few-test-pictures')], ['varies', says('wide-interval')],
    ['unchecked', says('leak-unchecked')],
  ] as const
  return all.filter(([, applies]) => applies).map(([kind]) => kind)
}
