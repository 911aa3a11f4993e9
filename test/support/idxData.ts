import { gzipSync } from 'node:zlib'

/** `count` gray pictures as IDX; picture i is filled with the value i. */
export function idxImages(count: number, height: number, width = height): Buffer {
  const header = Buffer.alloc(16)
  header.writeUInt32BE(0x0803, 0)
  for (const [at, side] of [count, height, width].entries()) header.writeUInt32BE(side, 4 + 4 * at)
  return Buffer.concat([header, ...Array.from({ length: count }, (_, index) => Buffer.alloc(height * width, index))])
}

/** Labels as IDX. */
export function idxLabels(labels: readonly number[]): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt32BE(0x0801, 0)
  header.writeUInt32BE(labels.length, 4)
  return Buffer.concat([header, Uint8Array.from(labels)])
}

/** A training pair and a test pair of IDX files of two classes, packed as they are usually found. */
export function idxFiles(side: number): Record<string, Uint8Array> {
  return {
    'train-images-idx3-ubyte.gz': gzipSync(idxImages(6, side)),
    'train-labels-idx1-ubyte.gz': gzipSync(idxLabels([0, 1, 0, 1, 0, 1])),
    't10k-images-idx3-ubyte.gz': gzipSync(idxImages(2, side)),
    't10k-labels-idx1-ubyte.gz': gzipSync(idxLabels([1, 0])),
  }
}
