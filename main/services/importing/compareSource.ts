import { relative, sep } from 'node:path'
import { throwIfCancelled } from '../../../shared/domain/signal.ts'
import { forEachConcurrently } from '../../images/concurrently.ts'
import { contentHash } from '../../images/contentHash.ts'
import { spread, usable } from '../../images/sample.ts'
import type { Source, SourceFile } from '../../images/source/source.ts'
import type { KnownFile } from '../../library/repositories/pictures.ts'
import type { Work } from '../work.ts'

const FILES_IN_FLIGHT = 8

/** Files whose contents are compared; of the others, their sizes are. */
const MOST_READ = 64

/** How the files that are known of a source are found elsewhere. */
export interface SourceComparison {
  readonly known: number
  /** Of the same path and size, and as far as was read, content. */
  readonly same: number
  readonly different: readonly string[]
  readonly missing: readonly string[]
  /** Files of which every byte was compared. */
  readonly read: number
}

/**
 * Compares the files that are known of a source with those of another, by path and size, and a sample of them by
 * content.
 *
 * @throws Cancelled between two files
 */
export async function compareSource(
  known: readonly KnownFile[],
  { place, files }: Source,
  { tell, signal }: Pick<Work, 'tell' | 'signal'>,
): Promise<SourceComparison> {
  const there = new Map(files.map((file) => [relative(place, file.place).split(sep).join('/'), file]))
  const pairs = known.flatMap((file) => {
    const found = there.get(fileOf(file.path))
    return found === undefined ? [] : [{ file, found }]
  })
  const read = new Set(spread(pairs.filter(({ file }) => isWhole(file)), MOST_READ))
  const different: string[] = []
  let done = 0
  await forEachConcurrently(pairs, FILES_IN_FLIGHT, async (pair) => {
    throwIfCancelled(signal)
    const { file, found } = pair
    const isSame = (await isSameSize(file, found)) && (!read.has(pair) || (await isSameContent(file, found)))
    if (!isSame) different.push(file.path)
    tell({ kind: 'progress', phase: 'checking', done: (done += 1), total: pairs.length })
  })
  const missing = known.flatMap(({ path }) => (there.has(fileOf(path)) ? [] : [path]))
  const same = pairs.length - different.length
  return { known: known.length, same, different: different.sort(), missing, read: read.size }
}

/** The file that holds a picture: of one in an IDX file, that. */
function fileOf(path: string): string {
  return path.replace(/#\d+$/, '')
}

/** Whether a picture is all of its file, and was read. */
function isWhole({ path, content }: KnownFile): boolean {
  return content !== undefined && fileOf(path) === path
}

async function isSameSize({ stamp }: KnownFile, found: SourceFile): Promise<boolean> {
  return stamp === undefined || stamp.bytes === (await usable(found.stamp))?.bytes
}

async function isSameContent({ content }: KnownFile, found: SourceFile): Promise<boolean> {
  const bytes = await usable(found.read)
  return bytes !== undefined && contentHash(bytes) === content
}
