import { join, relative, resolve, sep } from 'node:path'
import type { DataSet, SplitName } from '../../../shared/domain/library.ts'
import type { Reader } from '../../library/handles.ts'
import { findContent, listContentFiles, type ContentFile } from '../../library/repositories/contents.ts'
import { listDataSets } from '../../library/repositories/dataSets.ts'

/** A picture of a project that something was found about. */
export interface CheckedPicture {
  /** By which its file is asked for. */
  readonly number: number
  readonly content: string
  /** What a person calls it: its path inside the source, or with the source where the project has several. */
  readonly name: string
  /** Where its file was found. */
  readonly path: string
  readonly className: string
  readonly split: SplitName
}

/** Pictures by content, each looked up once. */
export class PictureList {
  readonly pictures: CheckedPicture[] = []
  readonly #indices = new Map<string, readonly number[]>()
  readonly #reader: Reader
  readonly #projectId: number
  readonly #sources: readonly DataSet[]

  constructor(reader: Reader, projectId: number) {
    this.#reader = reader
    this.#projectId = projectId
    this.#sources = listDataSets(reader, projectId)
  }

  /** The picture that counts. Undefined where no file has that content any more. */
  indexOf(content: string): number | undefined {
    return this.indicesOf(content)[0]
  }

  /** The picture that counts, and those of the same content in other classes. */
  indicesOf(content: string): readonly number[] {
    const indices = this.#indices.get(content) ?? this.#add(content)
    this.#indices.set(content, indices)
    return indices
  }

  /** The content of the picture that is called so, or that is at that path of the PC. */
  contentNamed(name: string): string | undefined {
    for (const { id, sourcePath } of this.#sources) {
      const inside = relative(resolve(sourcePath), resolve(name)).split(sep).join('/')
      const paths = this.#sources.length > 1 ? [inside] : [name, inside]
      const content = paths.map((path) => findContent(this.#reader, id, path)).find((found) => found !== undefined)
      if (content !== undefined) return content
    }
    return undefined
  }

  #add(content: string): readonly number[] {
    const [first, ...copies] = listContentFiles(this.#reader, this.#projectId, content)
    if (first === undefined) return []
    const files = [first, ...copies.filter(({ className }) => className !== first.className)]
    return files.map((file) => this.pictures.push(this.#pictureOf(file)) - 1)
  }

  #pictureOf({ number, content, sourcePath, path, className, split }: ContentFile): CheckedPicture {
    const place = join(sourcePath, path)
    return { number, content, name: this.#sources.length > 1 ? place : path, path: place, className, split }
  }
}
