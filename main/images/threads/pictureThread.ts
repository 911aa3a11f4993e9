import { isMarkedAsUntransferable, Worker } from 'node:worker_threads'
import type { SkipReason } from '../../../shared/domain/skippedFile.ts'
import { systemCode } from '../../../shared/systemError.ts'
import { UnusableFile } from '../unusableFile.ts'
import type { PictureResults, PictureTask, ThreadMessage } from './task.ts'

/** Of JavaScript's own objects in a thread; pixels are not among them. Beyond it the thread dies, and nothing else. */
const mostHeapMegabytes = 512

/** A thread that is asked one thing at a time. */
export interface PictureThread {
  /** @throws UnusableFile also when the thread dies of the task; it is of no use then */
  readonly ask: (task: PictureTask) => Promise<PictureResults[PictureTask['kind']]>
  readonly isAlive: () => boolean
  readonly end: () => void
}

/** What a thread says, or why it says nothing any more. */
type Heard = ThreadMessage | { readonly kind: 'died'; readonly error: unknown }

/** @throws Error when the thread does not come so far as to be asked */
export async function startThread(entry: URL): Promise<PictureThread> {
  const worker = new Worker(entry, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: mostHeapMegabytes } })
  let isAlive = true
  let listener = Promise.withResolvers<Heard>()
  // It sends nothing else.
  worker.on('message', (message: ThreadMessage) => listener.resolve(message))
  const die = (error: unknown): void => {
    isAlive = false
    listener.resolve({ kind: 'died', error })
  }
  worker.on('error', die)
  worker.on('exit', die)
  const first = await listener.promise
  if (first.kind !== 'ready') throw new Error('a thread for pictures did not start', { cause: first })
  return {
    isAlive: () => isAlive,
    end: () => void worker.terminate(),
    ask: async (task) => {
      listener = Promise.withResolvers()
      const sent = { ...task, bytes: handedOver(task.bytes) }
      worker.postMessage(sent, [sent.bytes.buffer])
      return resultOf(await listener.promise)
    },
  }
}

function resultOf(heard: Heard): PictureResults[PictureTask['kind']] {
  switch (heard.kind) {
    case 'made':
      return heard.made
    case 'unusable':
      throw new UnusableFile(heard.reason)
    case 'died':
      throw new UnusableFile(reasonOf(heard.error), { cause: heard.error })
    case 'ready':
    case 'failed':
      throw new Error(`a thread for pictures: ${heard.kind === 'failed' ? heard.detail : heard.kind}`)
  }
}

/** A picture that takes a decoder down is damaged, unless there was too much of it. */
function reasonOf(error: unknown): SkipReason {
  return systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'damaged'
}

/** The same bytes in memory of their own, which can be handed over: mostly that in which they are. */
function handedOver(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes
  const canBe = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength && !isMarkedAsUntransferable(buffer)
  return canBe ? new Uint8Array(buffer) : new Uint8Array(bytes)
}
