import { z } from 'zod'
import { call } from '../call.ts'
import { list, path, text } from '../shapes/basic.ts'

/** Where a person may look for folders and files: the browser door has no dialog of the system. */
const listing = z.strictObject({
  path,
  /** Absent at the top. */
  parent: path.exactOptional(),
  /** Folders first, in the order of their names. */
  entries: list(z.strictObject({ name: text, path, kind: z.enum(['folder', 'zip', 'pack', 'file']) })),
  /** Whether there are more than are listed. */
  hasMore: z.boolean(),
  /** Where a person usually begins: the own folder, drives. */
  places: list(path),
})

export const folderCalls = {
  /** Without a path, the own folder of the user. */
  'folders.list': call(z.strictObject({ path: path.exactOptional() }), listing),
  /** By the dialog of the system, which a window has and a browser has not: nothing where a person closes it. */
  'folders.choose': call(
    z.strictObject({ wants: z.enum(['folder', 'zip', 'pack']) }), z.strictObject({ path: path.exactOptional() }),
  ),
} as const
