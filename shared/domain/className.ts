/** Words by which plants call parts that passed, in the spelling of `spellingOf`. */
export const goodWords: readonly string[] = [
  'ok', 'good', 'pass', 'passed', 'normal', 'clean',
  '良品', '良', '合格', '合格品', '正常', '正常品', '適合', '適合品',
]

/** A name without what people type by accident: full width, case, spaces, dashes and underscores. */
export function spellingOf(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase()
  return plain.replace(/[\s_-]/g, '') || plain
}

/** Whether a class is named as plants name good parts. */
export function isNamedGood(name: string): boolean {
  return goodWords.includes(spellingOf(name))
}
