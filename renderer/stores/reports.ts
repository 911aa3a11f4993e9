import { defineStore } from 'pinia'
import type { Output } from '../../shared/contract/calls.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

/** A report, and the number of the job that has left it. */
export type JobReport = NonNullable<Output<'comparisons.show'>['report']>

/** Reports that jobs have left. */
export const useReports = defineStore('reports', () => {
  const host = useHost()
  const { tell } = useNotices()

  /** Only a window of the system can. */
  async function showInFolder(job: number): Promise<void> {
    try {
      await host.ask('reports.showInFolder', { job })
    } catch (error) {
      tell(error)
    }
  }

  return { hasFolders: host.system !== undefined, showInFolder }
})
