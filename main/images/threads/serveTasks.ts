import type { MessagePort } from 'node:worker_threads'
import { UnusableFile } from '../unusableFile.ts'
import { perform } from './perform.ts'
import type { PictureResults, PictureTask, ThreadMessage } from './task.ts'

/** Answers tasks, one at a time as they are sent. */
export function serveTasks(port: MessagePort): void {
  const say = (message: ThreadMessage, memory: ArrayBuffer[] = []): void => port.postMessage(message, memory)
  // The other end sends nothing else.
  port.on('message', (task: PictureTask) => void answer(task, say))
  say({ kind: 'ready' })
}

async function answer(
  task: PictureTask,
  say: (message: ThreadMessage, memory?: ArrayBuffer[]) => void,
): Promise<void> {
  try {
    const made = await perform(task)
    say({ kind: 'made', made }, memoryOf(made))
  } catch (error) {
    if (error instanceof UnusableFile) say({ kind: 'unusable', reason: error.reason })
    else say({ kind: 'failed', detail: String(error) })
  }
}

/** What is handed over rather than copied. */
function memoryOf(made: PictureResults[PictureTask['kind']]): ArrayBuffer[] {
  const parts = 'pixels' in made ? [made.pixels.bytes] : []
  return parts.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []))
}
