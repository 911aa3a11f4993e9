import type { PictureSides } from '../../main/images/bmp.ts'
import { readHeader } from '../../main/images/header.ts'

/** Width and height as a viewer shows the picture, and nothing else of its header. */
export async function measurePicture(bytes: Uint8Array): Promise<PictureSides> {
  const { width, height } = await readHeader(bytes)
  return { width, height }
}
