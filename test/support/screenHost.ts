import type { CallName, Output } from '../../shared/contract/calls.ts'
import type { Payload, Topic } from '../../shared/contract/events.ts'
import type { Connection, Host } from '../../renderer/host/host.ts'

/** A call that waits for its answer. */
export interface Asked {
  readonly name: CallName
  readonly input: unknown
  readonly answer: (value: unknown) => void
  readonly refuse: (error: Error) => void
}

/** A program whose answers, news and connection are in the hands of a test. */
export interface ScreenHost extends Host {
  /** All that was asked and listened to, in the order in which it was. */
  readonly heard: readonly string[]
  /** What was asked and not answered yet, the oldest first. */
  readonly open: Asked[]
  readonly answer: <Name extends CallName>(name: Name, value: Output<Name>) => void
  readonly tell: <Name extends Topic>(topic: Name, payload: Payload<Name>) => void
  readonly become: (connection: Connection) => void
}

export function createScreenHost(): ScreenHost {
  const heard: string[] = []
  const open: Asked[] = []
  const listeners = new Map<Topic, (payload: never) => void>()
  const watchers: ((connection: Connection) => void)[] = []

  function take(name: CallName): Asked {
    const at = open.findIndex((asked) => asked.name === name)
    const [asked] = at < 0 ? [] : open.splice(at, 1)
    if (asked === undefined) throw new Error(`Nobody has asked for ${name}.`)
    return asked
  }

  return {
    heard,
    open,
    ask: (name, input) => {
      heard.push(name)
      const { promise, resolve, reject } = Promise.withResolvers<never>()
      // The test answers with the type that the name stands for.
      open.push({ name, input, answer: resolve as (value: unknown) => void, refuse: reject })
      return promise
    },
    listen: (topic, listener) => {
      heard.push(topic)
      listeners.set(topic, listener)
      return () => void listeners.delete(topic)
    },
    watch: (watcher) => {
      watchers.push(watcher)
      return () => undefined
    },
    answer: (name, value) => take(name).answer(value),
    tell: (topic, payload) => listeners.get(topic)?.(payload as never),
    become: (connection) => {
      for (const watcher of watchers) watcher(connection)
    },
  }
}
