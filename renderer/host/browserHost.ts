import type { FromProgram } from '../../shared/contract/envelopes.ts'
import { createCorrespondence } from './correspondence.ts'
import type { Connection, Host } from './host.ts'

/** Milliseconds between two tries to reach the program again. */
const TRY_EVERY = 1000

/** The program behind a WebSocket beside the page. Where it is lost, it is tried again until it is back. */
export function openBrowserHost(address: URL): Host {
  const watchers = new Set<(connection: Connection) => void>()
  let socket: WebSocket | undefined
  let connection: Connection = 'connecting'

  const correspondence = createCorrespondence((message) => {
    if (socket?.readyState !== WebSocket.OPEN) return false
    socket.send(JSON.stringify(message))
    return true
  })

  function become(next: Connection): void {
    if (next === connection) return
    connection = next
    for (const watcher of [...watchers]) watcher(connection)
  }

  function connect(): void {
    socket = new WebSocket(address)
    socket.addEventListener('open', () => become('open'))
    // The program checks what it sends against the contract from which this type comes.
    socket.addEventListener('message', ({ data }) => correspondence.receive(JSON.parse(String(data)) as FromProgram))
    socket.addEventListener('close', () => {
      correspondence.breakOff()
      become('lost')
      setTimeout(connect, TRY_EVERY)
    })
  }

  connect()
  return {
    ask: correspondence.ask,
    listen: correspondence.listen,
    watch: (watcher) => {
      watchers.add(watcher)
      watcher(connection)
      return () => void watchers.delete(watcher)
    },
  }
}
