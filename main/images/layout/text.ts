const utf8 = new TextDecoder('utf-8', { fatal: true })
const shiftJis = new TextDecoder('shift_jis')
const utf16 = new TextDecoder('utf-16le')

/**
 * A text as people in Japan save it: UTF-8 with a mark at its start or without, UTF-16 with one ("Unicode text" of
 * Excel), or else Shift_JIS with the additions of Windows. The mark is no part of the text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16.decode(bytes)
  try {
    return utf8.decode(bytes)
  } catch {
    return shiftJis.decode(bytes)
  }
}
