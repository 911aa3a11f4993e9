/** A thread for pictures that dies of files whose last byte is 1, and of those with a 2 by filling its memory. */
import { parentPort } from 'node:worker_threads'
import { serveTasks } from '../../../main/images/threads/serveTasks.ts'
import type { PictureTask } from '../../../main/images/threads/task.ts'

// The pool sends nothing else.
parentPort?.on('message', ({ bytes }: PictureTask) => {
  if (bytes.at(-1) === 1) process.exit(1)
  const hoard: number[][] = []
  while (bytes.at(-1) === 2) hoard.push(new Array<number>(1_000_000).fill(hoard.length + 0.5))
})
if (parentPort) serveTasks(parentPort)
