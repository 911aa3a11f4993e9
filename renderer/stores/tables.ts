import { defineStore } from 'pinia'
import type { Input } from '../../shared/contract/calls.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

/** A table of a project: what became of each file, or the pictures of the findings. */
export type Table = 'account' | 'findings'

/** Tables for a spreadsheet. */
export const useTables = defineStore('tables', () => {
  const host = useHost()
  const { tell } = useNotices()

  /** @returns where it is; undefined where it could not be written, which is told */
  async function save(table: Table, wish: Input<'imports.save'>): Promise<string | undefined> {
    try {
      const { path } = await host.ask(table === 'account' ? 'imports.save' : 'checks.save', wish)
      return path
    } catch (error) {
      tell(error)
      return undefined
    }
  }

  return { save }
})
