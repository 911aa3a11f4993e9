/**
 * The signal that Ctrl-C, a terminal that is closed, or the system's polite request to end, sets; and so does a reader
 * who is gone before the terminal's signal comes. It asks once: whoever presses Ctrl-C again ends the program at once,
 * as without this.
 */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => controller.abort())
  // Unheard, such an error would end the program out of order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => controller.abort())
  return controller.signal
}
