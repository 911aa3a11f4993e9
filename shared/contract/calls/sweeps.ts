import { z } from 'zod'
import { call } from '../call.ts'
import { instant, list, name, number, ofProject, path } from '../shapes/basic.ts'
import { sweep } from '../shapes/sweep.ts'

/** Sweeps whose figures cross at once, the newest. */
export const MOST_SWEEPS = 10

const doneSweep = z.strictObject({
  /** The number of its job. */
  job: number,
  title: name,
  endedAt: instant,
  /** Where its packs are. */
  folder: path,
  reportPath: path,
  sweep,
})

export const sweepCalls = {
  /** Of a project those whose figures are still there, the newest first. */
  'sweeps.list': call(z.strictObject(ofProject), list(doneSweep)),
} as const
