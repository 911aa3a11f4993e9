import { Failure } from '../../../../shared/errors.ts'
import type { Program } from '../executor.ts'
import { Lane } from './lane.ts'
import type { Model } from './protocol.ts'

/**
 * Session threads, started when first needed and ended with the last program. `onnxruntime-node` computes on the thread
 * that calls it, so runs overlap only on threads of their own.
 */
export class Pool {
  readonly #size: number
  readonly #lanes: Lane[] = []
  readonly #open = new Set<number>()
  #next = 0

  constructor(size: number) {
    this.#size = size
  }

  /** A program of the model. One lane loads it at once, which proves it; others when they first run it. */
  async open(contents: Omit<Model, 'id'>): Promise<Program> {
    const model = { ...contents, id: this.#next }
    this.#next += 1
    this.#open.add(model.id)
    await this.#freest().load(model)
    return { run: (inputs) => this.#run(model, inputs), [Symbol.asyncDispose]: () => this.#dispose(model) }
  }

  async #run(model: Model, inputs: readonly Float32Array[]): Promise<Float32Array[]> {
    if (!this.#open.has(model.id)) throw new Failure({ code: 'internal', detail: 'a disposed program was run' })
    return this.#freest().run(model, inputs)
  }

  async #dispose(model: Model): Promise<void> {
    if (!this.#open.delete(model.id)) return
    await Promise.all(this.#lanes.map((lane) => lane.unload(model)))
    if (this.#open.size === 0) await this.#closeIdle()
  }

  /** A lane that still frees another program is left to the end of that. */
  async #closeIdle(): Promise<void> {
    const idle = this.#lanes.filter((lane) => lane.owed === 0)
    for (const lane of idle) this.#lanes.splice(this.#lanes.indexOf(lane), 1)
    await Promise.all(idle.map((lane) => lane.close()))
  }

  #freest(): Lane {
    const [first] = this.#lanes.toSorted((left, right) => left.owed - right.owed)
    if (first && (first.owed === 0 || this.#lanes.length === this.#size)) return first
    const lane = new Lane()
    this.#lanes.push(lane)
    return lane
  }
}
