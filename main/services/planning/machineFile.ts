import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { executorNames } from '../../../shared/domain/executorName.ts'
import { sheetFormats } from '../../../shared/domain/sheetCodec.ts'

const batchSeconds = z.strictObject({ fixed: z.number().nonnegative(), picture: z.number().nonnegative() })
const networkCosts = z.strictObject({
  training: batchSeconds, matching: batchSeconds, prediction: z.number().nonnegative(),
})
const spectrumCosts = z.strictObject({ decodedValue: z.number().nonnegative(), codedNumber: z.number().nonnegative() })
const sheetCosts = z.strictObject({
  probes: z.array(z.strictObject({
    settings: z.strictObject({
      format: z.enum(sheetFormats), quality: z.number(), height: z.number(), width: z.number(),
    }),
    frame: z.number(),
    perPicture: z.number(),
    distortion: z.number(),
  })).readonly(),
  probing: z.number().nonnegative(),
  encodedValue: z.record(z.enum(sheetFormats), z.number().nonnegative()),
  scaledPicture: z.number().nonnegative(),
})
const machineFile = z.strictObject({
  machine: z.string(),
  executor: z.enum(executorNames).optional(),
  networks: z.record(z.string(), networkCosts),
  spectra: z.record(z.string(), spectrumCosts),
  sheets: z.record(z.string(), sheetCosts),
})

/** What is known of a machine: it is measured once, and again by another program or after another processor came. */
export type MachineFile = z.infer<typeof machineFile>

/** Undefined where the file is not there, is damaged, or tells of another machine. */
export async function readMachineFile(path: string, machine: string): Promise<MachineFile | undefined> {
  try {
    const costs = machineFile.parse(JSON.parse(await readFile(path, 'utf8')))
    return costs.machine === machine ? costs : undefined
  } catch {
    return undefined
  }
}
