import { readBlob } from '../library/blobs/readBlobs.ts'
import type { Reader } from '../library/handles.ts'
import type { Library } from '../library/open.ts'
import { findThumbnail, findThumbnailBlob } from '../library/repositories/thumbnails.ts'
import { requireProject } from './projects.ts'

/** By what a picture in a list can be seen. */
export interface Shown {
  /** Number of its small picture, where one was kept. */
  readonly content?: number
}

/** Says by what the contents of a project's pictures can be seen. @throws Failure 'project-unknown' */
export function shownIn(reader: Reader, projectName: string): (content: string | undefined) => Shown {
  const { shape } = requireProject(reader, projectName)
  return (content) => {
    const number = content && shape && findThumbnail(reader, content, shape)
    return number ? { content: number } : {}
  }
}

/** The small picture that has a number, as a file; undefined where none has. @throws Failure as `readBlob` */
export async function readThumbnail({ folder, reader }: Library, number: number): Promise<Uint8Array | undefined> {
  const hash = findThumbnailBlob(reader, number)
  return hash === undefined ? undefined : readBlob(folder, reader, hash)
}
