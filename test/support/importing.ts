import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { TrainingShape } from '../../shared/domain/library.ts'
import { listAccount } from '../../main/library/repositories/accounts.ts'
import { findDataSet } from '../../main/library/repositories/dataSets.ts'
import { listFiles } from '../../main/library/repositories/pictures.ts'
import { findProject } from '../../main/library/repositories/projects.ts'
import { findRendering } from '../../main/library/repositories/renderings.ts'
import { readBlob } from '../../main/library/blobs/readBlobs.ts'
import { blobHash } from '../../main/library/blobs/hashedBytes.ts'
import type { Library } from '../../main/library/open.ts'
import { importFolder } from '../../main/services/importing/importFolder.ts'
import type { ImportAccount } from '../../main/services/importing/account.ts'
import type { Work } from '../../main/services/work.ts'

/** Imports `folder` into the project "gears". */
export function importGears(
  library: Library,
  folder: string,
  work: Partial<Pick<Work, 'tell' | 'signal' | 'pause'>> = {},
): Promise<ImportAccount> {
  const { tell = () => {}, signal = new AbortController().signal } = work
  return importFolder(library, { folder, projectName: 'gears' }, { ...work, tell, signal })
}

export async function writeInside(folder: string, path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

/** What a library holds of a source in the project "gears", without numbers that tell when it came: its content. */
export async function contentOf(library: Library, source: string): Promise<readonly string[]> {
  const { reader } = library
  const project = findProject(reader, 'gears')
  const dataSet = project && findDataSet(reader, project.id, source)
  if (project?.shape === undefined || dataSet === undefined) return []
  const contents = new Map(listFiles(reader, dataSet.id).map(({ path, content }) => [path, content]))
  const lines: string[] = []
  for (const { path, className, split, outcome, duplicateOf, reason } of listAccount(reader, dataSet.id)) {
    const content = contents.get(path) ?? ''
    const blobs = await blobsOf(library, content, project.shape)
    lines.push([path, className, split, outcome, duplicateOf?.path, reason, content, ...blobs].join(' '))
  }
  return lines
}

/** Hashes of the bytes that are kept of a content. */
async function blobsOf({ folder, reader }: Library, content: string, shape: TrainingShape): Promise<readonly string[]> {
  const rendering = findRendering(reader, content, shape)
  if (rendering === undefined) return []
  const { pixels, thumbnail } = rendering
  return [await readBlob(folder, reader, pixels), await readBlob(folder, reader, thumbnail)].map(blobHash)
}
