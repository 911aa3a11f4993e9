import { Failure } from '../../../../shared/errors.ts'
import type { Program } from '../executor.ts'
import { ONE_PART } from '../parts.ts'
import { ThreadHandle } from './threadHandle.ts'
import type { Model, Task } from './protocol.ts'

/**
 * Session threads, started when first needed and ended with the last program. `onnxruntime-node` computes on the thread
 * that calls it, so runs overlap only on threads of their own.
 */
export class Pool {
  readonly #size: number
  #threads: readonly ThreadHandle[] = []
  readonly #open = new Set<number>()
  #next = 0

  constructor(size: number) {
    this.#size = size
  }

  /** A program of the model. One thread loads it at once, which proves it; others when they first run it. */
  async open(contents: Omit<Model, 'id'>): Promise<Program> {
    const model = { ...contents, id: this.#next }
    this.#next += 1
    this.#open.add(model.id)
    try {
      await this.#freest().load(model)
    } catch (error) {
      await this.#dispose(model)
      throw error
    }
    return {
      run: (shared, parts = ONE_PART, summed = 0) => this.#run(model, { shared, parts, summed }),
      [Symbol.asyncDispose]: () => this.#dispose(model),
    }
  }

  async #run(model: Model, task: Task): Promise<Float32Array[]> {
    if (!this.#open.has(model.id)) throw new Failure({ code: 'internal', detail: 'a disposed program was run' })
    return this.#freest().run(model, task)
  }

  async #dispose(model: Model): Promise<void> {
    if (!this.#open.delete(model.id)) return
    await Promise.all(this.#threads.map((thread) => thread.unload(model)))
    if (this.#open.size === 0) await this.#closeIdle()
  }

  /** A thread that still frees another program is left to the end of that. */
  async #closeIdle(): Promise<void> {
    const idle = this.#threads.filter((thread) => thread.owed === 0)
    this.#threads = this.#threads.filter((thread) => !idle.includes(thread))
    await Promise.all(idle.map((thread) => thread.close()))
  }

  /** The thread that owes least. One that has ended owes nothing and never will: another takes its place. */
  #freest(): ThreadHandle {
    this.#threads = this.#threads.filter((thread) => !thread.isBroken)
    const [first] = this.#threads.toSorted((left, right) => left.owed - right.owed)
    if (first && (first.owed === 0 || this.#threads.length === this.#size)) return first
    const thread = new ThreadHandle()
    this.#threads = [...this.#threads, thread]
    return thread
  }
}
