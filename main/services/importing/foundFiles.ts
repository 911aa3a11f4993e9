import { relative, sep } from 'node:path'
import type { LayoutWish } from '../../../shared/domain/layout.ts'
import type { SplitName } from '../../../shared/domain/library.ts'
import type { PictureFacts } from '../../../shared/domain/pictureFacts.ts'
import { findPictures } from '../../images/layout.ts'
import type { FoundPicture } from '../../images/layout/foundFiles.ts'
import { listPictures, type ListedPictures } from '../../images/listPictures.ts'
import type { FileStamp } from '../../images/source/source.ts'

/** A file that may be a picture of a class. */
export interface FoundFile {
  /** Inside the source, parted by '/': the same when the source is moved, or seen from another system. */
  readonly path: string
  /** Where a person finds it. */
  readonly place: string
  /** @throws UnusableFile 'unreadable' */
  readonly stamp: () => Promise<FileStamp>
  /** @throws UnusableFile */
  readonly read: () => Promise<Uint8Array>
  readonly className: string
  readonly split: SplitName
  readonly facts: PictureFacts
}

/** What a source holds. */
export interface FoundSource {
  readonly found: ListedPictures
  readonly files: readonly FoundFile[]
}

/**
 * Finds what a source holds, training pictures first: where two are the same, the one for training counts.
 *
 * @param wish as `findPictures` takes it
 * @throws Failure as `findPictures` and `listPictures`
 */
export async function findFiles(source: string, wish: LayoutWish): Promise<FoundSource> {
  const found = await listPictures(await findPictures(source, wish))
  const filesOf = (pictures: readonly FoundPicture[], split: SplitName): readonly FoundFile[] =>
    pictures.map(({ path, stamp, read, label, facts }) => {
      const inside = relative(found.root, path).split(sep).join('/')
      return { path: inside, place: path, stamp, read, className: found.classes[label] ?? '', split, facts }
    })
  return { found, files: apart([...filesOf(found.training, 'training'), ...filesOf(found.test ?? [], 'test')]) }
}

/** A ZIP file may hold a name more than once. Each is told apart, so that none is lost from the account. */
function apart(files: readonly FoundFile[]): readonly FoundFile[] {
  const seen = new Map<string, number>()
  return files.map((file) => {
    const times = (seen.get(file.path) ?? 0) + 1
    seen.set(file.path, times)
    return times === 1 ? file : { ...file, path: `${file.path} (${times})` }
  })
}
