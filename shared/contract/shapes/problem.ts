import { z } from 'zod'
import type { Problem } from '../../errors.ts'
import { english } from '../../text/en.ts'
import { path, text } from './basic.ts'

const codes = new Set(Object.keys(english))

/**
 * A problem that crosses: one that there are sentences for, and with it nothing but plain values. What belongs to which
 * code, the type of the union holds where it is made.
 */
export const problem = z
  .looseObject({ code: z.string().refine((code) => codes.has(code), 'an unknown problem') })
  .catchall(z.union([text, path, z.number(), z.array(path).max(1000)]))
  // The schema knows the codes, and not which fields each has.
  .transform((value) => value as Problem)
