import { homedir, userInfo } from 'node:os'
import { basename } from 'node:path'
import type { Reader } from '../../library/handles.ts'
import { listDataSets } from '../../library/repositories/dataSets.ts'
import { originalNames } from '../../library/repositories/originalNames.ts'
import { snapshotOf } from '../../library/repositories/snapshots.ts'
import type { Manifest } from '../../pack/manifestSchema.ts'
import { listContents, textsIn, type PackEntryFacts } from '../../pack/packContents.ts'
import { parsePack } from '../../pack/readPack.ts'
import { requireProject } from '../projects.ts'
import { readKnownPack, requirePack, type PackWish } from './packFile.ts'

/** What was looked for in a pack, and must not be there. */
const traceKinds = ['file-name', 'folder', 'user', 'project'] as const
export type TraceKind = (typeof traceKinds)[number]

/** What a pack holds, and what it does not, by its file. */
export interface PackContents {
  readonly path: string
  readonly manifest: Manifest
  readonly packBytes: number
  readonly fileBytes: number
  readonly entries: readonly PackEntryFacts[]
  /** What was looked for, how much of it, and what of it was found. */
  readonly traces: readonly { readonly kind: TraceKind; readonly searched: number; readonly found: readonly string[] }[]
}

/**
 * Opens a pack and tells what is in it. What it says of itself is searched for what would lead back to the plant.
 * @throws Failure as `requirePack`, `readKnownPack` and `parsePack`
 */
export async function packContents(reader: Reader, wish: PackWish): Promise<PackContents> {
  const pack = requirePack(reader, wish)
  const bytes = await readKnownPack(pack)
  const { manifest, packBytes, fileBytes } = parsePack(bytes)
  const texts = textsIn(bytes)
  // What a person has named; the rest are words of the program, which may be a user's name by chance.
  const named = manifest.classes.flatMap(({ name, slug }) => [name, slug])
  const places: Readonly<Record<TraceKind, readonly string[]>> = {
    'file-name': texts, 'folder': texts, 'user': named, 'project': named,
  }
  const known = secretsOf(reader, wish.project, pack.snapshot)
  return {
    path: pack.path,
    manifest,
    packBytes,
    fileBytes,
    entries: listContents(bytes),
    traces: traceKinds.map((kind) => ({
      kind, searched: known[kind].length, found: known[kind].filter((one) => isTold(one, places[kind])),
    })),
  }
}

/** What nobody outside is to learn, by its kind. */
function secretsOf(
  reader: Reader,
  projectName: string,
  number?: number,
): Readonly<Record<TraceKind, readonly string[]>> {
  const project = requireProject(reader, projectName)
  const snapshot = number === undefined ? undefined : snapshotOf(reader, project.id, number)
  const names = snapshot === undefined ? [] : originalNames(reader, snapshot.id)
  return {
    'file-name': [...new Set(names.map((path) => basename(path)))],
    'folder': [...new Set([homedir(), ...listDataSets(reader, project.id).map(({ sourcePath }) => sourcePath)])],
    'user': [userInfo().username],
    'project': [project.name],
  }
}

/** Whether a text holds a name as a word of its own. */
function isTold(secret: string, texts: readonly string[]): boolean {
  return texts.some((text) => {
    for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
      const around = [text.slice(at - 1, at), text.slice(at + secret.length, at + secret.length + 1)]
      if (!around.some((character) => /[\p{L}\p{N}]/u.test(character))) return true
    }
    return false
  })
}
