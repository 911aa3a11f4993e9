import type { Statement } from 'better-sqlite3'
import type { z } from 'zod'
import type { Reader, Writer } from './handles.ts'

/** What stands for the names in a statement. */
export type Values = Readonly<Record<string, string | number | null>>

/** Statements are prepared once a connection. */
const prepared = new WeakMap<Reader, Map<string, Statement<[Values]>>>()

/** The rows that a query finds, checked and turned into what the program speaks of. */
export function allRows<Row>(reader: Reader, sql: string, row: z.ZodType<Row>, values: Values = {}): readonly Row[] {
  return query(reader, sql).all(values).map((found) => row.parse(found))
}

/** The row that a query finds, if any. */
export function oneRow<Row>(reader: Reader, sql: string, row: z.ZodType<Row>, values: Values = {}): Row | undefined {
  const found = query(reader, sql).get(values)
  return found === undefined ? undefined : row.parse(found)
}

/** @returns the number of rows that were changed */
export function change(writer: Writer, sql: string, values: Values = {}): number {
  return statement(writer, sql).run(values).changes
}

/** All that `work` changes, or nothing of it. Inside another transaction it is a part of that. */
export function inTransaction<Result>(writer: Writer, work: () => Result): Result {
  return writer.transaction(work).immediate()
}

/** The types keep writers out of what only reads; this keeps out a statement that writes. */
function query(reader: Reader, sql: string): Statement<[Values]> {
  const found = statement(reader, sql)
  if (!found.readonly) throw new Error(`a query would write: ${sql}`)
  return found
}

function statement(reader: Reader, sql: string): Statement<[Values]> {
  const known = prepared.get(reader) ?? new Map<string, Statement<[Values]>>()
  prepared.set(reader, known)
  const found = known.get(sql) ?? reader.prepare<[Values]>(sql)
  known.set(sql, found)
  return found
}
