import { readFile, stat } from 'node:fs/promises'
import type { DistilledSet } from '../../shared/domain/distilledSet.ts'
import { Failure } from '../../shared/errors.ts'
import { systemCode } from '../../shared/systemError.ts'
import { CHECKSUMS_NAME, sha256, verifyChecksums, type PackFiles } from './checksums.ts'
import { DATA_NAME, readData } from './dataEntry.ts'
import { MANIFEST_NAME, planOf, readManifest } from './manifest.ts'
import type { Manifest } from './manifestSchema.ts'
import { checkNames } from './names.ts'
import { demand } from './refuse.ts'
import { unpack, type ZipEntry } from './zip/entry.ts'
import { readZip } from './zip/readZip.ts'

const MOST_FILE_BYTES = 2 ** 28
/** Of the manifest and of the checksums: several times what the most classes, previews and seeds need. */
const MOST_BOOKKEEPING_BYTES = 2 ** 21

/** A pack that has passed every check. */
export interface Pack {
  readonly manifest: Manifest
  readonly set: DistilledSet
  /** Bytes of the learned numbers as packed. */
  readonly packBytes: number
  readonly fileBytes: number
}

/** A pack as a file holds it. */
export interface PackFile extends Pack {
  /** SHA-256 of the file, as hexadecimal digits. */
  readonly fileHash: string
}

/**
 * Reads a pack and trusts nothing in it.
 * @throws Failure 'pack-missing' when there is no such file, 'pack-unreadable' when it cannot be read
 * @throws Failure 'pack-newer' when a later version of the format made it
 * @throws Failure 'pack-broken' when it is damaged, was changed, or was made to harm
 */
export async function readPack(path: string): Promise<PackFile> {
  return parsePackFile(await readPackBytes(path))
}

/** @throws as `readPack` */
export function parsePackFile(bytes: Uint8Array): PackFile {
  return { ...parsePack(bytes), fileHash: sha256(bytes) }
}

/** The pack that the bytes of a file make up. @throws as `readPack` */
export function parsePack(bytes: Uint8Array): Pack {
  const entries = readZip(bytes)
  checkBookkeeping(entries)
  const files: PackFiles = new Map(entries.map((entry) => [entry.name, unpack(entry)]))
  const manifestFile = files.get(MANIFEST_NAME)
  demand(manifestFile !== undefined, `${MANIFEST_NAME} is missing`)
  const manifest = readManifest(manifestFile)
  checkNames([...files.keys()], manifest.classes.map(({ slug }) => slug))
  verifyChecksums(files)
  const packBytes = entries.find(({ name }) => name === DATA_NAME)?.packed.length
  demand(packBytes === manifest.bytes.data, 'the data have another size than the manifest says')
  const { normalization, storage } = manifest
  return {
    manifest,
    set: readData(files.get(DATA_NAME) ?? new Uint8Array(), { plan: planOf(manifest), storage, normalization }),
    packBytes,
    fileBytes: bytes.length,
  }
}

/** What is read as text has a limit of its own: half a gigabyte of `[0,0,...` would take all memory to understand. */
function checkBookkeeping(entries: readonly ZipEntry[]): void {
  for (const { name, size } of entries) {
    const isBookkeeping = name === MANIFEST_NAME || name === CHECKSUMS_NAME
    demand(!isBookkeeping || size <= MOST_BOOKKEEPING_BYTES, `${name} of ${size} bytes is too large`)
  }
}

/**
 * The bytes of a file that may be a pack.
 * @throws Failure 'pack-missing', 'pack-unreadable'; 'pack-broken' when it is too large for one
 */
export async function readPackBytes(path: string): Promise<Uint8Array> {
  try {
    const info = await stat(path)
    // A pipe would be waited for, and a device never ends.
    if (!info.isFile()) throw new Failure({ code: 'pack-unreadable', path })
    demand(info.size <= MOST_FILE_BYTES, `a file of ${info.size} bytes is too large for a pack`)
    return await readFile(path)
  } catch (error) {
    if (error instanceof Failure) throw error
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(systemCode(error))
    throw new Failure({ code: isMissing ? 'pack-missing' : 'pack-unreadable', path }, { cause: error })
  }
}
