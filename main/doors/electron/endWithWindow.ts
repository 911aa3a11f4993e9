import type { App } from 'electron'

/** Ends the program with its window: what works is stopped first, so that the next start goes on with it. */
export function endWithWindow(app: Pick<App, 'on' | 'quit'>, program: AsyncDisposable): void {
  let isOver = false
  let ending: Promise<void> | undefined
  async function end(): Promise<void> {
    try {
      await program[Symbol.asyncDispose]()
    } finally {
      isOver = true
      app.quit()
    }
  }
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isOver) return
    event.preventDefault()
    ending ??= end()
  })
}
