import { Worker } from 'node:worker_threads'
import { Failure } from '../../../../shared/errors.ts'
import type { Arrays } from '../executor.ts'
import type { Model, Reply, Request, Task } from './protocol.ts'

interface Waiting {
  readonly resolve: (outputs: Float32Array[]) => void
  readonly reject: (failure: Failure) => void
}

/** The main thread's end of one session thread. The thread keeps the process alive only while it owes an answer. */
export class ThreadHandle {
  readonly #worker = new Worker(new URL('./sessionThread.ts', import.meta.url))
  readonly #waiting: Waiting[] = []
  readonly #loaded = new Set<number>()
  #broken: string | undefined

  constructor() {
    this.#worker.unref()
    this.#worker.on('message', (reply: Reply) => this.#settle(reply))
    this.#worker.on('error', (error) => this.#break(String(error)))
    this.#worker.on('exit', () => this.#break('the session thread has ended'))
  }

  /** How many answers are owed. */
  get owed(): number {
    return this.#waiting.length
  }

  /** Whether the thread has ended: it answers nothing any more. */
  get isBroken(): boolean {
    return this.#broken !== undefined
  }

  /** Makes the model's session, once. @throws Failure 'internal' when ONNX Runtime refuses the model */
  async load(model: Model): Promise<void> {
    if (this.#loaded.has(model.id)) return
    this.#loaded.add(model.id)
    try {
      await this.#ask({ kind: 'load', model })
    } catch (error) {
      this.#loaded.delete(model.id)
      throw error
    }
  }

  /** Runs the model, loading it first when it is new here. @throws Failure 'internal' when the session fails */
  async run(model: Model, task: Task): Promise<Float32Array[]> {
    const loaded = this.load(model)
    const { copy, buffers } = copyOf(task)
    const [outputs] = await Promise.all([this.#ask({ kind: 'run', id: model.id, task: copy }, buffers), loaded])
    return outputs
  }

  /** Frees the model's session after the runs that were asked for before. */
  async unload({ id }: Model): Promise<void> {
    if (this.#loaded.delete(id) && !this.isBroken) await this.#ask({ kind: 'unload', id })
  }

  /** Ends the thread: what it still owes fails. */
  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  /** Requests are answered in order. */
  #ask(request: Request, transferred: readonly ArrayBuffer[] = []): Promise<Float32Array[]> {
    return new Promise((resolve, reject) => {
      if (this.#broken !== undefined) {
        reject(internal(this.#broken))
        return
      }
      this.#worker.ref()
      this.#waiting.push({ resolve, reject })
      this.#worker.postMessage(request, transferred)
    })
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.shift()
    if (this.#waiting.length === 0) this.#worker.unref()
    if ('error' in reply) waiting?.reject(internal(reply.error))
    else waiting?.resolve([...reply.outputs])
  }

  #break(reason: string): void {
    this.#broken ??= reason
    for (const { reject } of this.#waiting.splice(0)) reject(internal(this.#broken))
  }
}

/** A message clones all that a view looks into, so each array is copied by itself and its buffer handed over. */
function copyOf({ shared, parts, summed }: Task): { readonly copy: Task; readonly buffers: readonly ArrayBuffer[] } {
  const buffers: ArrayBuffer[] = []
  const copyAll = (arrays: Arrays): Arrays => arrays.map((array) => {
    const own = array.slice()
    buffers.push(own.buffer)
    return own
  })
  return { copy: { shared: copyAll(shared), parts: parts.map(copyAll), summed }, buffers }
}

function internal(detail: string): Failure {
  return new Failure({ code: 'internal', detail })
}
