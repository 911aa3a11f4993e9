const bytesOf = new Map<string, readonly number[]>()

/** Text in Shift_JIS with the additions of Windows. Node only reads it, so every pair of bytes is read once. */
export function shiftJis(text: string): Uint8Array {
  if (bytesOf.size === 0) fill()
  return Uint8Array.from(text.split('').flatMap((character) => {
    const bytes = bytesOf.get(character)
    if (bytes === undefined) throw new Error(`Shift_JIS has no ${character}.`)
    return bytes
  }))
}

/** All characters that Shift_JIS has in bytes above ASCII. */
export function shiftJisCharacters(): readonly string[] {
  if (bytesOf.size === 0) fill()
  return [...bytesOf.keys()].filter((character) => character > '\x7f')
}

function fill(): void {
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  const note = (bytes: readonly number[]): void => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes))
      if (character.length === 1 && !bytesOf.has(character)) bytesOf.set(character, bytes)
    } catch {
      // No character has these bytes.
    }
  }
  for (let first = 0; first < 256; first += 1) note([first])
  for (let first = 0x81; first < 0xfd; first += 1) {
    for (let second = 0x40; second < 0xfd; second += 1) note([first, second])
  }
}
