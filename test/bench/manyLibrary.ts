import { join } from 'node:path'
import { z } from 'zod'
import { inspectionVersion } from '../../main/images/inspection/inspect.ts'
import { openLibrary, type Library } from '../../main/library/open.ts'
import { findCheckFingerprint } from '../../main/library/repositories/checkFingerprints.ts'
import { addCheck, type NewCheck } from '../../main/library/repositories/checks.ts'
import { decide } from '../../main/library/repositories/decisions.ts'
import { addSplit } from '../../main/library/repositories/splits.ts'
import { allRows } from '../../main/library/statements.ts'
import { isCheckCurrent } from '../../main/services/checking/checkProject.ts'
import { takeSnapshot } from '../../main/services/snapshots.ts'
import { createStream } from '../../shared/stream.ts'
import { importMany, type ManyFigures } from './importMany.ts'

/** What the project of the library is called. */
export const PROJECT = 'bench'
const QUARANTINED = 1000
/** Pictures of the finding that the check of the library has. */
const FOUND = 2000
const policy = { method: 'stratified', share: 0.2, seed: 1, keepLots: false } as const

/**
 * Makes a library of many pictures as a person leaves it who got as far as a snapshot: a split is drawn, some pictures
 * are in quarantine, and a check has found something in others. @returns what the import took
 */
export async function makeManyLibrary(folder: string, count: number): Promise<ManyFigures> {
  const figures = await importMany(folder, count)
  using library = await openLibrary(join(folder, 'library'))
  const contents = contentsOf(library)
  const stream = createStream(1)
  const side = (): 'test' | 'training' => (stream.uniform() < policy.share ? 'test' : 'training')
  addSplit(library.writer, 1, policy, contents.map((content) => ({ content, side: side() })))
  decide(library.writer, 1, contents.slice(0, QUARANTINED).map((content) =>
    ({ content, kind: 'quarantine', finding: 'blurred' })))
  check(library, contents.slice(QUARANTINED / 2, QUARANTINED / 2 + FOUND), count - QUARANTINED)
  takeSnapshot(library.writer, PROJECT)
  return figures
}

/** The contents of all pictures. */
export function contentsOf({ reader }: Library): readonly string[] {
  const rows = allRows(reader, 'SELECT content FROM pictures ORDER BY id', z.object({ content: z.string() }))
  return rows.map(({ content }) => content)
}

/** A check that holds. Its pictures are not looked at: what was found in them is no matter here. */
function check({ writer }: Library, contents: readonly string[], pictures: number): void {
  const found = contents.map((content) =>
    ({ content, group: undefined, looksLike: undefined, probability: undefined }))
  const facts: Omit<NewCheck, 'fingerprint'> = {
    pictures, classes: [], curves: [], findings: [{ code: 'blurred', sureness: 'likely' }],
  }
  addCheck(writer, 1, { ...facts, fingerprint: '0'.repeat(64) }, [])
  // To be asked whether a check holds that does not is what makes the program reckon the fingerprint of one that does.
  isCheckCurrent(writer, PROJECT)
  const fingerprint = findCheckFingerprint(writer, 1, inspectionVersion)
  if (fingerprint === undefined) throw new Error('No fingerprint was kept.')
  addCheck(writer, 1, { ...facts, fingerprint }, [found])
}
