import type { Manifest } from '../pack/manifestSchema.ts'
import { readPack, type Pack } from '../pack/readPack.ts'

/** What a person or a script wants to know of a pack: all but the numbers and pictures in it. */
export interface PackFacts {
  readonly manifest: Manifest
  /** Bytes of the learned numbers as packed. */
  readonly packBytes: number
  readonly fileBytes: number
}

/** Checks a pack and tells what it is. @throws Failure as `readPack` */
export async function inspectPack(path: string): Promise<PackFacts> {
  return factsOf(await readPack(path))
}

export function factsOf({ manifest, packBytes, fileBytes }: Pack): PackFacts {
  return { manifest, packBytes, fileBytes }
}
