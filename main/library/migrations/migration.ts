import type { Writer } from '../handles.ts'

/**
 * One step of the database's form. It is frozen once it was released: it imports nothing of the program but the type of
 * its handle, and copies what it needs.
 */
export interface Migration {
  /** In tens, so that a repair fits between two. */
  readonly version: number
  readonly update: (writer: Writer) => void
}
