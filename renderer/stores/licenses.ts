import { defineStore } from 'pinia'
import type { Output } from '../../shared/contract/calls.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type Licensed = Output<'licenses.list'>[number]

/** The licenses of what comes with the program. */
export const useLicenses = defineStore('licenses', () => {
  const host = useHost()
  const { tell } = useNotices()

  async function list(): Promise<readonly Licensed[]> {
    try {
      return await host.ask('licenses.list', undefined)
    } catch (error) {
      tell(error)
      return []
    }
  }

  /** @returns undefined where it could not be read, which is told */
  async function textOf(id: number): Promise<string | undefined> {
    try {
      return (await host.ask('licenses.text', { id })).text
    } catch (error) {
      tell(error)
      return undefined
    }
  }

  return { list, textOf }
})
