import type { Database } from 'better-sqlite3'

declare const readable: unique symbol
declare const writable: unique symbol

/** A connection that is only asked. What takes one cannot be handed to what changes rows. */
export type Reader = Database & { readonly [readable]: true }
/** A connection that is asked and changed. */
export type Writer = Reader & { readonly [writable]: true }

/** The only place where a connection gets its marks: they have no run-time value, so a cast sets them. */
export const asWriter = (database: Database): Writer => database as Writer
