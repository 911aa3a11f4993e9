import type { FromProgram, ToProgram } from '../../shared/contract/envelopes.ts'
import { createCorrespondence } from './correspondence.ts'
import type { Host } from './host.ts'

/** What the preload of the Electron door lays on the window: messages of the contract, and no more. */
export interface Bridge {
  readonly send: (message: ToProgram) => void
  /** @returns stops it */
  readonly receive: (listener: (message: FromProgram) => void) => () => void
  readonly pathForFile: (file: File) => string
}

declare global {
  interface Window {
    readonly joryu?: Bridge
  }
}

/** The program in the same process tree: it is there as long as the window is. */
export function openElectronHost({ send, receive, pathForFile }: Bridge): Host {
  const correspondence = createCorrespondence((message) => {
    send(message)
    return true
  })
  receive(correspondence.receive)
  return {
    ask: correspondence.ask,
    listen: correspondence.listen,
    watch: (watcher) => {
      watcher('open')
      return () => undefined
    },
    system: { pathOf: pathForFile },
  }
}
