import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Executor } from '../../main/engine/executor/executor.ts'

setFlagsFromString('--expose-gc')
// The flag puts `gc` into contexts that are made after it was set.
const collectGarbage = runInNewContext('gc') as () => void

/** An executor that knows how much of what went in and came out of its programs is still held by anyone. */
export interface MeasuredExecutor extends Executor {
  /** Most bytes found alive before a run. */
  peakBytes(): number
}

export function measured(executor: Executor): MeasuredExecutor {
  const known = new WeakSet<ArrayBufferLike>()
  let seen: WeakRef<ArrayBufferLike>[] = []
  let peak = 0
  const remember = (arrays: readonly Float32Array[]): void => {
    for (const { buffer } of arrays) {
      if (known.has(buffer)) continue
      known.add(buffer)
      seen.push(new WeakRef(buffer))
    }
  }
  const measure = async (): Promise<void> => {
    // What was looked at through a weak reference lives to the end of its task.
    await setImmediate()
    collectGarbage()
    seen = seen.filter((reference) => reference.deref())
    peak = Math.max(peak, seen.reduce((sum, reference) => sum + (reference.deref()?.byteLength ?? 0), 0))
  }
  return {
    ...executor,
    peakBytes: () => peak,
    async compile(fn, shapes) {
      const program = await executor.compile(fn, shapes)
      return {
        async run(...inputs) {
          const [shared, parts = []] = inputs
          remember([...shared, ...parts.flat()])
          await measure()
          const outputs = await program.run(...inputs)
          remember(outputs)
          return outputs
        },
        [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
      }
    },
  }
}
