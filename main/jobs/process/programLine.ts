/** How a process speaks with the program that started it. Who reads knows what the other side sends. */
export interface ProgramLine {
  send(message: unknown): void
  /** Calls with each message, in order. */
  listen(onMessage: (message: unknown) => void): void
}

/** What Electron gives its processes in place of Node's channel. */
export interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  postMessage(message: unknown): void
}

/** Electron's port to the program, where the program is Electron. */
export function parentPort(): ParentPort | undefined {
  // Only Electron's own types know it, which stay with its door.
  return (process as { readonly parentPort?: ParentPort }).parentPort
}

/**
 * The line of this process. When the program is gone, the process ends at once: nobody would hear it, and what it kept
 * tells the next. Electron sees to that by itself.
 */
export function programLine(): ProgramLine {
  const port = parentPort()
  return port === undefined ? nodeLine() : electronLine(port)
}

function nodeLine(): ProgramLine {
  process.once('disconnect', () => process.exit(1))
  return {
    send: (message) => void process.send?.(message),
    listen: (onMessage) => void process.on('message', onMessage),
  }
}

function electronLine(port: ParentPort): ProgramLine {
  return {
    send: (message) => port.postMessage(message),
    listen: (onMessage) => void port.on('message', ({ data }) => onMessage(data)),
  }
}
