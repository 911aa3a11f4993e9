/** Calls of one screen that are under way at once: a screen needs few. */
const MOST = 64

/** The calls of a screen that are under way, by the numbers that it gave them. */
export class CallsUnderWay {
  readonly #controllers = new Map<number, AbortController>()

  /** @returns undefined where there is no room for one more, or where its number is taken */
  begin(id: number): AbortSignal | undefined {
    if (this.#controllers.has(id) || this.#controllers.size >= MOST) return undefined
    const controller = new AbortController()
    this.#controllers.set(id, controller)
    return controller.signal
  }

  end(id: number): void {
    this.#controllers.delete(id)
  }

  cancel(id: number): void {
    this.#controllers.get(id)?.abort()
  }

  cancelAll(): void {
    for (const controller of this.#controllers.values()) controller.abort()
  }
}
