import { defineStore } from 'pinia'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

/** What is handed to those who mend the program. */
export const useDiagnostics = defineStore('diagnostics', () => {
  const host = useHost()
  const { tell } = useNotices()

  /** @returns where it is; undefined where it could not be written, which is told */
  async function write(path: string): Promise<string | undefined> {
    try {
      return (await host.ask('program.diagnostics', { path })).path
    } catch (error) {
      tell(error)
      return undefined
    }
  }

  return { write }
})
