/** Lets in what fits, in the order in which it came. */
export interface Gate {
  /** Waits until there is room; what is larger than all room goes in alone. @returns what gives the room back */
  readonly enter: (size: number) => Promise<() => void>
}

/** @param room in any unit, which `enter` takes too */
export function createGate(room: number): Gate {
  const waiting: { readonly size: number; readonly open: () => void }[] = []
  let taken = 0
  const letIn = (): void => {
    for (;;) {
      const next = waiting[0]
      if (next === undefined || (taken > 0 && taken + next.size > room)) return
      waiting.shift()
      taken += next.size
      next.open()
    }
  }
  return {
    enter: async (size) => {
      await new Promise<void>((open) => {
        waiting.push({ size, open })
        letIn()
      })
      return () => {
        taken -= size
        letIn()
      }
    },
  }
}
