/** Milliseconds in which letters are taken for one word. */
const WORD_WITHIN = 800
const PAGE = 10

/** What a key means in a list. */
export type ListKey =
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'open' | 'up' }

/** A press of a key as far as a list cares. */
export interface Press {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  /** It belongs to what an input method composes. */
  readonly isComposing: boolean
  /** Milliseconds. */
  readonly timeStamp: number
}

/** Reads the keys of a list of names: arrows, pages, both ends, and letters that lead to a name. */
export function createListKeys(): (press: Press, names: readonly string[], at: number) => ListKey | undefined {
  let word = ''
  let typedAt = -Infinity

  function search({ key, timeStamp }: Press, names: readonly string[], at: number): ListKey | undefined {
    word = timeStamp - typedAt > WORD_WITHIN ? key : word + key
    typedAt = timeStamp
    // The first letter leads on to the next name with it; the following ones may stay where they are.
    const from = word.length === 1 ? at + 1 : Math.max(at, 0)
    const order = names.map((_, index) => (from + index) % names.length)
    const to = order.find((index) => foldedName(names[index] ?? '').startsWith(foldedName(word)))
    return to === undefined ? undefined : { kind: 'move', to }
  }

  return (press, names, at) => {
    const { key, altKey } = press
    if (isForOthers(press)) return undefined
    if (key === 'Backspace' || (altKey && key === 'ArrowUp')) return { kind: 'up' }
    if (altKey) return undefined
    if (key === 'Enter') return { kind: 'open' }
    const to = movedTo(key, at, names.length)
    if (to !== undefined) return { kind: 'move', to }
    return isCharacter(key) ? search(press, names, at) : undefined
  }
}

/** Enter that only confirms what an input method offers opens nothing. */
function isForOthers({ isComposing, ctrlKey, metaKey }: Press): boolean {
  return isComposing || ctrlKey || metaKey
}

/** Not the name of a key, such as `Tab`, and not the space. */
function isCharacter(key: string): boolean {
  return /^\S$/u.test(key)
}

function movedTo(key: string, at: number, count: number): number | undefined {
  const last = count - 1
  if (last < 0) return undefined
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'PageDown':
      return Math.min(at + PAGE, last)
    case 'PageUp':
      return Math.max(at - PAGE, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

/** Full width, half width, capitals: typed one way, found in any. */
function foldedName(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
