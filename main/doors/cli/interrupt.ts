/**
 * The signal that Ctrl-C, or the system's polite request to end, sets. It asks once: whoever presses Ctrl-C again ends
 * the program at once, as without this.
 */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort())
  return controller.signal
}
