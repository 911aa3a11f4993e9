/**
 * The signal that Ctrl-C, a terminal that is closed, or the system's polite request to end, sets. It asks once: whoever
 * presses Ctrl-C again ends the program at once, as without this.
 */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => controller.abort())
  process.once('SIGHUP', speakToNobody)
  return controller.signal
}

/** What is said to a terminal that is gone is an error there, and must not keep the program from ending in order. */
function speakToNobody(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}
