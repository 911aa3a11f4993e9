const utf8 = new TextDecoder('utf-8', { fatal: true })
/** As WHATWG defines it, that is with the additions of Windows (CP932): ①, 髙 and 﨑 are in it. */
const shiftJis = new TextDecoder('shift_jis', { fatal: true })
const latin1 = new TextDecoder('latin1')

/**
 * The name of an entry whose header does not say how it is written. macOS writes UTF-8 without saying so, and Windows
 * in Japan writes Shift_JIS. What is UTF-8 is taken for it, unless it came from Windows and may as well be kana.
 *
 * @param isUnix whether the entry was made on Unix or macOS
 */
export function decodeEntryName(bytes: Uint8Array, isUnix: boolean): string {
  const asUtf8 = attempt(utf8, bytes)
  if (asUtf8 !== undefined && (isUnix || isPlainlyUtf8(asUtf8))) return asUtf8
  return attempt(shiftJis, bytes) ?? asUtf8 ?? latin1.decode(bytes)
}

/** Without characters of two bytes, which pairs of half-width kana in Shift_JIS look like: ﾃｽ is ý. */
function isPlainlyUtf8(text: string): boolean {
  return !/[\u0080-\u07ff]/.test(text)
}

function attempt(decoder: typeof utf8, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}
