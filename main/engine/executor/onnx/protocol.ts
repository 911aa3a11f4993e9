import type { Arrays } from '../executor.ts'
import type { Shape } from './graph.ts'

/** What ONNX Runtime calls that which computes a session. */
export type Provider = 'cpu' | 'webgpu' | 'dml'

/** What a session is made from: the ONNX file and the shapes of what goes in and comes out. */
export interface Model {
  readonly id: number
  readonly provider: Provider
  readonly file: Uint8Array
  readonly inputs: readonly Shape[]
  readonly outputs: readonly Shape[]
}

/** What a model is to be run on: see `Program.run`. */
export interface Task {
  readonly shared: Arrays
  readonly parts: readonly Arrays[]
  readonly summed: number
}

/** What the main thread asks of a session thread. */
export type Request =
  | { readonly kind: 'load'; readonly model: Model }
  | { readonly kind: 'run'; readonly id: number; readonly task: Task }
  | { readonly kind: 'unload'; readonly id: number }

/** The answers come in the order of the requests. */
export type Reply = { readonly outputs: Arrays } | { readonly error: string }
