import type { PictureHeader } from '../header.ts'
import { allowedThreads } from './allowedThreads.ts'
import { createGate } from './gate.ts'
import { perform } from './perform.ts'
import { startThread, type PictureThread } from './pictureThread.ts'
import type { PictureResults, PictureTask, TaskOf } from './task.ts'

/** sharp decodes on the threads that Node has for such work, of which there are four. */
const mostThreads = 4

/** A thread takes as long to start as some fifty pictures take to decode. */
const fewestFiles = 64

/** Of all pictures that are decoded at a time, bytes. */
const pixelRoom = 384 * 2 ** 20

/** Decodes pictures beside the thread that asks. To be closed when all answers are there, or nobody waits for them. */
export interface PicturePool extends Disposable {
  /** Files in hand from which each thread always has one to go on with. */
  readonly filesInFlight: number
  /** Takes over the memory of the task's bytes. @throws UnusableFile as `perform`, and when a thread dies of it */
  readonly run: <Kind extends PictureTask['kind']>(task: TaskOf<Kind>) => Promise<PictureResults[Kind]>
}

/** How threads are started, and how many. */
export interface PoolMeans {
  readonly entry: URL
  readonly threads: number
}

const usualEntry = new URL('./entry.ts', import.meta.url)

export function usualMeans(): PoolMeans {
  return { entry: usualEntry, threads: Math.min(mostThreads, allowedThreads()) }
}

/** @param files how many there will be: for few, no thread is started */
export function openPool(files: number, { entry, threads }: PoolMeans = usualMeans()): PicturePool {
  const turns = createGate(threads)
  const room = createGate(pixelRoom)
  const idle: PictureThread[] = []
  let isClosed = false
  const inThread = async (task: PictureTask): Promise<PictureResults[PictureTask['kind']]> => {
    const leave = await turns.enter(1)
    const thread = idle.pop() ?? (await startThread(entry))
    try {
      return await thread.ask(task)
    } finally {
      if (isClosed) thread.end()
      else if (thread.isAlive()) idle.push(thread)
      leave()
    }
  }
  const work = files < fewestFiles ? perform : inThread
  return {
    filesInFlight: 2 * threads,
    run: async <Kind extends PictureTask['kind']>(task: TaskOf<Kind>) => {
      const leave = await room.enter(pixelBytes(task.header))
      try {
        // The answer to a task of a kind is the result of that kind.
        return (await work(task)) as PictureResults[Kind]
      } finally {
        leave()
      }
    },
    [Symbol.dispose]: () => {
      isClosed = true
      for (const thread of idle.splice(0)) thread.end()
    },
  }
}

/** About what a picture takes while it is decoded: its pixels in color, and what they are made from. */
function pixelBytes({ width, height, notes }: PictureHeader): number {
  return width * height * (notes.includes('deep') ? 8 : 4)
}
