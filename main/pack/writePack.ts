import { Failure } from '../../shared/errors.ts'
import type { CancelSignal } from '../../shared/domain/signal.ts'
import { buildPack, type PackContent } from './buildPack.ts'
import { readPartnerKit } from './partnerKit.ts'
import { parsePackFile, type PackFile } from './readPack.ts'
import { writeWhole } from './writeWhole.ts'

/**
 * Writes a pack whole or not at all, and returns it as read back from the very bytes that were written.
 * @throws Failure 'write-denied', 'disk-full' or 'folder-missing'
 * @throws Failure 'internal' when the content makes no pack that a reader would accept, such as numbers not finite
 * @throws Cancelled when the signal is set before the file stands
 */
export async function writePack(path: string, content: PackContent, signal: CancelSignal): Promise<PackFile> {
  const bytes = buildPack(content, await readPartnerKit())
  const pack = proofread(bytes)
  await writeWhole(path, bytes, signal)
  return pack
}

function proofread(bytes: Uint8Array): PackFile {
  try {
    return parsePackFile(bytes)
  } catch (error) {
    const detail = `a pack just made cannot be read: ${String(error)}`
    throw new Failure({ code: 'internal', detail }, { cause: error })
  }
}
