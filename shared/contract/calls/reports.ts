import { z } from 'zod'
import { call } from '../call.ts'
import { nothing, number } from '../shapes/basic.ts'

/** Reports themselves are pages of their own, at `reportAddress`. */
export const reportCalls = {
  /** Shows the report of a job among the files of its folder, which a window of the system can and a browser cannot. */
  'reports.showInFolder': call(z.strictObject({ job: number }), nothing),
} as const
