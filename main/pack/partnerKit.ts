import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PackFiles } from './checksums.ts'
import { PARTNER_NAMES } from './names.ts'

const KIT_FOLDER = new URL('../../resources/partner/', import.meta.url)

/** The files for the partner, the same in every pack. */
export async function readPartnerKit(): Promise<PackFiles> {
  const files = PARTNER_NAMES.map(async (name) => [name, await readFile(new URL(basename(name), KIT_FOLDER))] as const)
  return new Map(await Promise.all(files))
}
