import { defineStore } from 'pinia'
import type { Input, Output } from '../../shared/contract/calls.ts'
import type { CallFailure } from '../../shared/contract/envelopes.ts'
import { CallRefused } from '../host/host.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type Listing = Output<'folders.list'>

/** What a look into a folder showed. */
export type Look =
  | { readonly kind: 'seen'; readonly listing: Listing }
  | { readonly kind: 'refused'; readonly failure: CallFailure }
  /** The notices tell why. */
  | { readonly kind: 'failed' }

/** The folders of the PC on which the program runs. */
export const useFolders = defineStore('folders', () => {
  const host = useHost()
  const { tell } = useNotices()

  /** @param path the own folder of the user without it */
  async function look(path?: string): Promise<Look> {
    try {
      const listing = await host.ask('folders.list', path === undefined ? {} : { path })
      return { kind: 'seen', listing }
    } catch (error) {
      if (error instanceof CallRefused) return { kind: 'refused', failure: error.failure }
      tell(error)
      return { kind: 'failed' }
    }
  }

  /**
   * Asks by the dialog of the system.
   * @returns undefined where a person closes it, or where it could not be shown, which is told
   */
  async function choose(wants: Input<'folders.choose'>['wants']): Promise<string | undefined> {
    try {
      return (await host.ask('folders.choose', { wants })).path
    } catch (error) {
      tell(error)
      return undefined
    }
  }

  return { hasSystemDialog: host.system !== undefined, look, choose }
})
