import type { DistilledSet } from '../../shared/domain/distilledSet.ts'
import type { Executor } from '../engine/executor/executor.ts'
import { compileDecode } from '../engine/spectrum/decodeProgram.ts'

/** All pictures of a distilled set, normalized as its training pictures were. -> [classes * N_t * N_k, C, H, W] */
export async function decodeSet(executor: Executor, { plan, spectrum }: DistilledSet): Promise<Float32Array> {
  await using decoder = await compileDecode(executor, plan)
  return await decoder.decode(spectrum)
}
