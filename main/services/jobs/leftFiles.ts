import { z } from 'zod'

/** Files that a job has left for a person. */
export interface LeftFiles {
  readonly packPath?: string
  readonly reportPath?: string
}

const left = z.object({ packPath: z.string().exactOptional(), reportPath: z.string().exactOptional() })

/** Of the result of a job, where its files are: results are plain values, which each kind leaves in its own way. */
export function leftFiles(result: unknown): LeftFiles {
  return left.safeParse(result).data ?? {}
}
