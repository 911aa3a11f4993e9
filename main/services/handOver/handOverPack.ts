import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { statementsFor } from '../../../shared/domain/handOver.ts'
import { Failure } from '../../../shared/errors.ts'
import type { Reader, Writer } from '../../library/handles.ts'
import { note } from '../../library/repositories/audit.ts'
import { addHandOver, listHandOvers, type HandOver, type LedgerLine } from '../../library/repositories/handOvers.ts'
import { listPacks, listRuns, type KnownPack } from '../../library/repositories/packs.ts'
import { inTransaction } from '../../library/statements.ts'
import { sha256 } from '../../pack/checksums.ts'
import { writeWhole } from '../../pack/writeWhole.ts'
import { requireFree } from '../output.ts'
import { requireProject } from '../projects.ts'
import { readKnownPack, requirePack, type PackWish } from './packFile.ts'
import { versionOf } from './packVersions.ts'

/** A pack that is to leave the plant, and what a person says about that. */
export interface HandOverRequest
  extends PackWish, Pick<HandOver, 'recipient' | 'purpose' | 'confidentiality' | 'note' | 'signedBy' | 'statements'> {
  /** Where the copy is written, and its name there. */
  readonly folder: string
  readonly fileName: string
}

/** A line of the ledger, with the number of its pack among those of the project. */
export interface ShownLine extends LedgerLine {
  readonly version: number
}

/**
 * Writes a copy of a pack into a folder, reads it back, and notes it in the ledger. Nothing that stands there is
 * replaced, and no copy stays that could not be noted.
 *
 * @throws Failure 'sign-off-incomplete', 'file-taken', 'copy-differs'; as `requirePack`, `readKnownPack`, `writeWhole`
 * @throws Cancelled
 */
export async function handOverPack(
  writer: Writer,
  request: HandOverRequest,
  signal: AbortSignal,
): Promise<ShownLine> {
  const pack = requirePack(writer, request)
  requireSigned(writer, pack, request)
  const bytes = await readKnownPack(pack)
  const path = join(request.folder, request.fileName)
  await requireFree(path)
  await writeWhole(path, bytes, signal)
  try {
    await requireSame(path, pack.fileHash)
    return noteHandOver(writer, request, { ...pack, path })
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** What was handed over in a project, the newest first. @throws Failure 'project-unknown' */
export function handOversOf(
  reader: Reader,
  projectName: string,
  page: { readonly before: number; readonly limit: number },
): readonly ShownLine[] {
  const { id } = requireProject(reader, projectName)
  const versions = new Map(listPacks(reader, id).map((pack, at) => [pack.id, at + 1]))
  return listHandOvers(reader, id, page).map((line) => ({ ...line, version: versions.get(line.packId) ?? 0 }))
}

/** @throws Failure 'sign-off-incomplete' */
function requireSigned(reader: Reader, pack: KnownPack, { statements: said }: HandOverRequest): void {
  const wanted = statementsFor(listRuns(reader, pack.id).at(-1)?.verdict, pack.snapshot !== undefined)
  const missing = wanted.filter((one) => !said.includes(one)).length
  if (missing > 0) throw new Failure({ code: 'sign-off-incomplete', missing })
}

/** @throws Failure 'copy-differs' unless the file holds what was written */
async function requireSame(path: string, hash: string): Promise<void> {
  const written = await readFile(path).catch(() => new Uint8Array())
  if (sha256(written) !== hash) throw new Failure({ code: 'copy-differs', path })
}

function noteHandOver(
  writer: Writer,
  { project, recipient, purpose, confidentiality, note: text, signedBy, statements }: HandOverRequest,
  { id: packId, path, fileBytes, fileHash }: KnownPack,
): ShownLine {
  const { id: projectId } = requireProject(writer, project)
  const version = versionOf(writer, projectId, packId)
  return inTransaction(writer, () => {
    const line = addHandOver(writer, projectId, {
      packId, recipient: recipient.trim(), purpose: purpose.trim(), confidentiality, note: text.trim(),
      signedBy: signedBy.trim(), statements, path, fileBytes, fileHash,
    })
    note(writer, projectId, 'pack-handed-over', { version, recipient: line.recipient, signedBy: line.signedBy, path })
    return { ...line, version }
  })
}
