import { resolve } from 'node:path'
import type { LayoutWish } from '../../../shared/domain/layout.ts'
import type { TrainingShape } from '../../../shared/domain/library.ts'
import { throwIfCancelled } from '../../../shared/domain/signal.ts'
import { forEachConcurrently } from '../../images/concurrently.ts'
import { openPool } from '../../images/threads/picturePool.ts'
import { requireSupported } from '../../images/trainingSide.ts'
import type { Reader } from '../../library/handles.ts'
import { listAccount } from '../../library/repositories/accounts.ts'
import { note } from '../../library/repositories/audit.ts'
import { markGone, settle } from '../../library/repositories/pictures.ts'
import { inTransaction } from '../../library/statements.ts'
import type { Library } from '../../library/open.ts'
import { findShape, requireKept, requireProjectName } from '../projects.ts'
import { unlessCancelled, type Work } from '../work.ts'
import { countOutcomes, type ImportAccount } from './account.ts'
import { examine, type Examined } from './examine.ts'
import { findFiles, type FoundFile } from './foundFiles.ts'
import { keepBatch, type Difference } from './keepBatch.ts'
import { readAsBefore } from './readAsBefore.ts'
import { requireNotMoved } from './requireNotMoved.ts'
import { prepareTarget, proposeShape, type ImportTarget, type ShapeWish } from './target.ts'

/** Files that are kept or lost together: few seconds of work, and few megabytes of memory. */
const BATCH_FILES = 128

export interface ImportRequest {
  /** Its files are only read. */
  readonly folder: string
  readonly projectName: string
  /** As `findPictures` takes it; what is not asked for is as it was the last time. */
  readonly layout?: LayoutWish
  /** How the pictures of a new project are kept; those of another are kept as they are. */
  readonly shape?: ShapeWish
}

/**
 * Checks what is asked of an import, as far as the library can tell.
 *
 * @returns how the project keeps its pictures, if there are any
 * @throws Failure 'project-name-invalid', 'size-unsupported', 'shape-fixed'
 */
export function requireImportable(
  reader: Reader,
  { projectName, shape: wish = {} }: Pick<ImportRequest, 'projectName' | 'shape'>,
): TrainingShape | undefined {
  requireProjectName(projectName)
  if (wish.size !== undefined) requireSupported(wish.size)
  const kept = findShape(reader, projectName)
  if (kept !== undefined) requireKept(projectName, kept, wish)
  return kept
}

/**
 * Imports what a folder holds into a project, which is made if there is none of that name. What was imported of it
 * before is not read again, so an import that was killed goes on where it was.
 *
 * @throws Failure as `requireImportable` and `findFiles`; 'source-moved', 'write-denied', 'disk-full'
 * @throws Cancelled between two files; batches that were kept stay
 */
export async function importFolder(
  library: Library,
  { folder, projectName, layout = {}, shape: wish = {} }: ImportRequest,
  work: Pick<Work, 'tell' | 'signal' | 'pause'>,
): Promise<ImportAccount> {
  const kept = requireImportable(library.reader, { projectName, shape: wish })
  const source = resolve(folder)
  const reading = readAsBefore(library.reader, { projectName, source }, layout)
  const { found, files } = await unlessCancelled(findFiles(source, reading), work.signal)
  await unlessCancelled(requireNotMoved(library.reader, projectName, source, files), work.signal)
  const shape = kept ?? (await unlessCancelled(proposeShape(found, wish), work.signal))
  const target = prepareTarget(library, { projectName, source, nameFacts: reading.nameFacts }, found, shape)
  const differences = await importFiles(library, target, files, work)
  const gone = keepGone(library, target, files)
  const count = (wanted: Difference): number => differences.filter((difference) => difference === wanted).length
  const news = { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), gone }
  const account = listAccount(library.reader, target.dataSetId)
  const { imported, duplicate: duplicates, skipped } = countOutcomes(account)
  const counts = { found: files.length, imported, duplicates, skipped }
  note(library.writer, target.projectId, 'pictures-imported', { source, ...counts, ...news })
  const { choice, facts } = found
  return { project: target.projectName, source, layout: choice, facts, ...counts, news, files: account }
}

async function importFiles(
  library: Library,
  target: ImportTarget,
  files: readonly FoundFile[],
  { tell, signal, pause }: Pick<Work, 'tell' | 'signal' | 'pause'>,
): Promise<readonly Difference[]> {
  using pool = openPool(files.length)
  const means = { shape: target.shape, reader: library.reader, pool }
  const differences: Difference[] = []
  const keep = async (examined: readonly Examined[]): Promise<void> => {
    differences.push(...(await keepBatch(library, target, examined)))
    tell({ kind: 'progress', phase: 'importing', done: differences.length, total: files.length })
  }
  // One batch is kept while the next is examined.
  let keeping: Promise<unknown> = Promise.resolve()
  try {
    for (let start = 0; start < files.length; start += BATCH_FILES) {
      const batch = files.slice(start, start + BATCH_FILES)
      const examined: Examined[] = []
      await forEachConcurrently(batch, pool.filesInFlight, async (file, index) => {
        await pause?.passed()
        throwIfCancelled(signal)
        examined[index] = await examine(file, target.known.get(file.path), means)
      })
      await keeping
      throwIfCancelled(signal)
      keeping = keep(examined)
      // It is thrown where it is waited for.
      keeping.catch(() => {})
    }
  } finally {
    await keeping
  }
  return differences
}

/** Notes which files that were known are not there any more. @returns how many */
function keepGone({ writer }: Library, target: ImportTarget, files: readonly FoundFile[]): number {
  const present = new Set(files.map(({ path }) => path))
  const gone = [...target.known.values()].filter(({ path, isGone }) => !isGone && !present.has(path))
  inTransaction(writer, () => {
    for (const { path } of gone) markGone(writer, target.dataSetId, path)
    for (const { content } of gone) if (content !== undefined) settle(writer, target.projectId, content)
  })
  return gone.length
}
