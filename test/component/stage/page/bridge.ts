import type { Bridge } from '../../../../renderer/host/electronHost.ts'

declare global {
  interface Window {
    readonly sendToProgram: Bridge['send']
    tellScreen: Parameters<Bridge['receive']>[0]
  }
}

/** What a window of the system has: carries messages to the test, and knows where files are. Runs before the page. */
export function layBridge(): void {
  const bridge: Bridge = {
    send: (message) => window.sendToProgram(message),
    receive: (listener) => {
      window.tellScreen = listener
      return () => undefined
    },
    pathForFile: ({ name }) => `/dropped/${name}`,
  }
  Object.assign(window, { joryu: bridge })
}
