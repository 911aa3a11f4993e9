import type { DecisionKind } from '../../../../shared/domain/decision.ts'
import type { Press } from '../../../composables/listKeys.ts'

/** What a key means while pictures are reviewed. */
export type ReviewKey =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'decide'; readonly as: DecisionKind }
  | { readonly kind: 'undo' }

/** The letters that decide, as they stand on the buttons. */
export const decisionLetters: Readonly<Record<DecisionKind, string>> = {
  'quarantine': 'Q', 'keep': 'K', 'no-problem': 'N',
}
export const undoLetter = 'Z'

/** Undefined where a key means nothing here. */
export function reviewKey({ key, isComposing, altKey, ctrlKey, metaKey }: Press): ReviewKey | undefined {
  if (isComposing || altKey || metaKey) return undefined
  const letter = key.normalize('NFKC').toUpperCase()
  if (letter === undoLetter) return { kind: 'undo' }
  if (ctrlKey) return undefined
  if (key === 'ArrowRight' || key === 'ArrowDown' || key === ' ') return { kind: 'move', by: 1 }
  if (key === 'ArrowLeft' || key === 'ArrowUp') return { kind: 'move', by: -1 }
  const as = (['quarantine', 'keep', 'no-problem'] as const).find((kind) => decisionLetters[kind] === letter)
  return as && { kind: 'decide', as }
}
