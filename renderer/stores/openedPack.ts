import { defineStore } from 'pinia'
import type { Output } from '../../shared/contract/calls.ts'
import type { CallFailure } from '../../shared/contract/envelopes.ts'
import { CallRefused } from '../host/host.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type PackFacts = Output<'packs.inspect'>

/** What a look into a pack showed: what it says of itself, or why it cannot be trusted. */
export type PackLook =
  | { readonly kind: 'seen'; readonly facts: PackFacts }
  | { readonly kind: 'refused'; readonly failure: CallFailure }
  /** The notices tell why. */
  | { readonly kind: 'failed' }

/** Packs from anywhere. They are only read. */
export const useOpenedPack = defineStore('openedPack', () => {
  const host = useHost()
  const { tell } = useNotices()

  async function look(path: string): Promise<PackLook> {
    try {
      return { kind: 'seen', facts: await host.ask('packs.inspect', { path }) }
    } catch (error) {
      if (error instanceof CallRefused) return { kind: 'refused', failure: error.failure }
      tell(error)
      return { kind: 'failed' }
    }
  }

  return { look }
})
