import { contentHash } from '../contentHash.ts'
import { examinePicture } from '../examinePicture.ts'
import { measureOpened } from '../inspection/measureOpened.ts'
import type { KeptPicture, NamedBytes, PictureResults, PictureTask, TaskOf } from './task.ts'

/** Does a task in this thread. @throws UnusableFile as `decodePicture` */
export async function perform(task: PictureTask): Promise<PictureResults[PictureTask['kind']]> {
  return task.kind === 'keep' ? keep(task) : measureOpened(task, task.depth)
}

async function keep(task: TaskOf<'keep'>): Promise<KeptPicture> {
  const { planes, thumbnail, measurements } = await examinePicture(task, task.shape)
  const { thumbnail: whole, detail, ...measured } = measurements
  // One memory for all, which is handed to another thread without being copied.
  const all = new Uint8Array(planes.length + thumbnail.length + whole.length + detail.length)
  let end = 0
  const put = (...parts: readonly Uint8Array[]): NamedBytes => {
    const start = end
    for (const part of parts) {
      all.set(part, end)
      end += part.length
    }
    const bytes = all.subarray(start, end)
    return { hash: contentHash(bytes), bytes }
  }
  return { pixels: put(planes), thumbnail: put(thumbnail), grays: put(whole, detail), measured }
}
