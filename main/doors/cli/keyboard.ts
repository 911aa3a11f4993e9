/** Standard input, or what stands for it. */
export type Keyboard = NodeJS.ReadableStream & {
  readonly isTTY?: boolean
  readonly setRawMode?: (isRaw: boolean) => unknown
}

const controlC = '\u0003'

/**
 * Tells each key as it is pressed, on a terminal; nothing elsewhere. Ctrl-C, which the terminal hands over as a key
 * meanwhile, is told too, and ends the listening: the next one does what it always does.
 *
 * @returns what ends it
 */
export function listenForKeys(keyboard: Keyboard, onKey: (key: string) => void, onInterrupt: () => void): () => void {
  if (!keyboard.isTTY) return () => {}
  const listen = (keys: Buffer | string): void => {
    for (const key of String(keys)) {
      if (key !== controlC) onKey(key)
      else {
        end()
        onInterrupt()
      }
    }
  }
  const end = (): void => {
    keyboard.off('data', listen)
    keyboard.setRawMode?.(false)
    keyboard.pause()
  }
  keyboard.setRawMode?.(true)
  keyboard.on('data', listen)
  keyboard.resume()
  return end
}
