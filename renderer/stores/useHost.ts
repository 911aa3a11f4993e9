import { inject, type InjectionKey } from 'vue'
import type { Host, SystemDoor } from '../host/host.ts'

/** Under which `main.ts` gives the stores their host. */
export const hostKey: InjectionKey<Host> = Symbol('host')

/** The program behind the screens. To be called where a store is set up. */
export function useHost(): Host {
  const host = inject(hostKey)
  if (host === undefined) throw new Error('No host was provided.')
  return host
}

/** What only a window of the system can do; undefined in a browser. */
export function useSystem(): SystemDoor | undefined {
  return useHost().system
}
