import { parentPort, type MessagePort } from 'node:worker_threads'
import ort from 'onnxruntime-node'
import type { Arrays } from '../executor.ts'
import { combine } from '../parts.ts'
import type { Model, Provider, Reply, Request, Task } from './protocol.ts'
import { sizeOf } from './operand.ts'

interface Loaded {
  readonly session: ort.InferenceSession
  readonly model: Model
}

/**
 * One thread of many that run side by side: each session is on one thread, so that its sums are always taken in the
 * same order. The memory arena is kept between runs.
 */
const OPTIONS: ort.InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  enableCpuMemArena: true,
  enableMemPattern: true,
  logSeverityLevel: 4,
}

const loaded = new Map<number, Loaded>()

if (parentPort) serve(parentPort)

/** Answers one request after the other. */
function serve(port: MessagePort): void {
  ort.env.logLevel = 'fatal'
  let last = Promise.resolve()
  port.on('message', (request: Request) => {
    last = last.then(() => answer(port, request))
  })
}

async function answer(port: MessagePort, request: Request): Promise<void> {
  try {
    const outputs = await perform(request)
    // Every output has a buffer of its own, made by `combine`.
    port.postMessage({ outputs } satisfies Reply, outputs.map(({ buffer }) => buffer as ArrayBuffer))
  } catch (error) {
    port.postMessage({ error: String(error) } satisfies Reply)
  }
}

async function perform(request: Request): Promise<Arrays> {
  if (request.kind === 'load') {
    const { model } = request
    loaded.set(model.id, { session: await ort.InferenceSession.create(model.file, optionsFor(model.provider)), model })
    return []
  }
  const program = loaded.get(request.id)
  if (!program) throw new Error(`model ${request.id} is not loaded`)
  if (request.kind === 'run') return run(program, request.task)
  loaded.delete(request.id)
  await program.session.release()
  return []
}

/** What another provider cannot run is an error: ONNX Runtime would move it to the processor and say nothing. */
function optionsFor(provider: Provider): ort.InferenceSession.SessionOptions {
  const noFallback = { extra: { session: { disable_cpu_ep_fallback: '1' } } }
  return { ...OPTIONS, executionProviders: [provider], ...(provider !== 'cpu' && noFallback) }
}

/** The session writes straight into the arrays that are added up or go back. */
async function run({ session, model }: Loaded, { shared, parts, summed }: Task): Promise<Arrays> {
  const results: Arrays[] = []
  for (const part of parts) {
    const outputs = model.outputs.map((shape) => new Float32Array(sizeOf(shape)))
    const inputs = [...shared, ...part]
    await session.run(tensors('input', inputs, model.inputs), tensors('output', outputs, model.outputs))
    results.push(outputs)
  }
  return combine(results, summed)
}

function tensors(
  prefix: string,
  arrays: Arrays,
  shapes: readonly (readonly number[])[],
): Record<string, ort.Tensor> {
  const entries = shapes.map((shape, index) => {
    const array = arrays[index]
    if (!array) throw new Error(`no ${prefix}${index}`)
    return [`${prefix}${index}`, new ort.Tensor('float32', array, shape)] as const
  })
  return Object.fromEntries(entries)
}
