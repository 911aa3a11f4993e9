import { relative, sep } from 'node:path'
import type { SplitName } from '../../../shared/domain/library.ts'
import type { PictureFacts } from '../../../shared/domain/pictureFacts.ts'
import { Failure } from '../../../shared/errors.ts'
import { findPictures } from '../../images/layout.ts'
import type { FoundFiles, FoundPicture } from '../../images/layout/foundFiles.ts'

/** A file that may be a picture of a class. */
export interface FoundFile {
  /** Inside the source, parted by '/': the same when the source is moved, or seen from another system. */
  readonly path: string
  /** Where a person finds it. */
  readonly place: string
  /** @throws UnusableFile */
  readonly read: () => Promise<Uint8Array>
  readonly className: string
  readonly split: SplitName
  readonly facts: PictureFacts
}

/** What a source holds. */
export interface FoundSource {
  readonly found: FoundFiles
  readonly files: readonly FoundFile[]
}

/**
 * Finds what a source holds, training pictures first: where two are the same, the one for training counts.
 *
 * @param layout as `findPictures` takes it
 * @throws Failure as `findPictures`; 'idx-not-importable'
 */
export async function findFiles(source: string, layout?: string): Promise<FoundSource> {
  const found = await findPictures(source, layout)
  if (found.layout === 'idx') throw new Failure({ code: 'idx-not-importable', path: source })
  const filesOf = (pictures: readonly FoundPicture[], split: SplitName): readonly FoundFile[] =>
    pictures.map(({ path, read, label, facts }) => {
      const inside = relative(source, path).split(sep).join('/')
      return { path: inside, place: path, read, className: found.classes[label] ?? '', split, facts }
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
