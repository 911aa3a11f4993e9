/** A lot that a name tells, as `OK_lot12_0001` and `ロット12-0001` do. A slot and a pilot are none. */
export function lotIn(text: string): string | undefined {
  const [, parted, joined] = lotWord.exec(text.normalize('NFKC')) ?? []
  return parted ?? joined
}

const lotWord = /(?:(?<![a-z])lot|ロット)(?:[_\-=.# ]([0-9a-z]*\d[0-9a-z]*)|(\d[0-9a-z]*))/i

/**
 * The lots that the names of files tell, by index into the texts; none where all are of one.
 *
 * @param texts paths without extensions
 */
export function lotsInNames(texts: readonly string[]): ReadonlyMap<number, string> {
  const lots = new Map(texts.flatMap((text, at) => {
    const lot = lotIn(text)
    return lot === undefined ? [] : [[at, lot] as const]
  }))
  return new Set(lots.values()).size < 2 ? new Map() : lots
}
