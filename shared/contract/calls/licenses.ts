import { z } from 'zod'
import { call } from '../call.ts'
import { list, name, nothing, number } from '../shapes/basic.ts'

/** Characters of a license; the longest is the LGPL with what it refers to. */
const MOST_CHARACTERS = 1_000_000

const licensed = z.strictObject({
  id: number,
  name,
  version: name,
  /** As SPDX calls it. */
  license: name,
  /** Libraries that are built into it. */
  contains: list(z.strictObject({ name, license: name })),
})

export const licenseCalls = {
  /** All that comes with the program. */
  'licenses.list': call(nothing, list(licensed)),
  'licenses.text': call(z.strictObject({ id: number }), z.strictObject({ text: z.string().max(MOST_CHARACTERS) })),
} as const
