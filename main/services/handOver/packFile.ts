import { Failure } from '../../../shared/errors.ts'
import type { Reader } from '../../library/handles.ts'
import { findPack, type KnownPack } from '../../library/repositories/packs.ts'
import { sha256 } from '../../pack/checksums.ts'
import { readPackBytes } from '../../pack/readPack.ts'
import { requireProject } from '../projects.ts'

/** A pack of a project, by its number. */
export interface PackWish {
  readonly project: string
  readonly pack: number
}

/** How the file of a pack is, against what was noted of it. */
export type PackFileState = 'whole' | 'missing' | 'changed' | 'unreadable'

/** @throws Failure 'project-unknown', 'pack-unknown' */
export function requirePack(reader: Reader, { project, pack }: PackWish): KnownPack {
  const found = findPack(reader, requireProject(reader, project).id, pack)
  if (found === undefined) throw new Failure({ code: 'pack-unknown', number: pack, project })
  return found
}

/**
 * The bytes of a pack that is as it was when it was noted.
 * @throws Failure 'pack-missing', 'pack-unreadable'; 'pack-modified' when it is another file now
 */
export async function readKnownPack({ path, fileHash }: Pick<KnownPack, 'path' | 'fileHash'>): Promise<Uint8Array> {
  const bytes = await readPackBytes(path).catch((error: unknown) => {
    // It was small enough once.
    if (error instanceof Failure && error.problem.code === 'pack-broken') {
      throw new Failure({ code: 'pack-modified', path }, { cause: error })
    }
    throw error
  })
  if (sha256(bytes) !== fileHash) throw new Failure({ code: 'pack-modified', path })
  return bytes
}

/** Looks at the file of a pack, all of it. */
export async function packFileState(pack: Pick<KnownPack, 'path' | 'fileHash'>): Promise<PackFileState> {
  try {
    await readKnownPack(pack)
    return 'whole'
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { code } = error.problem
    if (code === 'pack-missing') return 'missing'
    return code === 'pack-modified' ? 'changed' : 'unreadable'
  }
}
