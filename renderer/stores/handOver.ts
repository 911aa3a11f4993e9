import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Input, Output } from '../../shared/contract/calls.ts'
import type { PackMark } from '../../shared/domain/handOver.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type PackVersion = Output<'packs.versions'>[number]
export type LedgerLine = Output<'handOvers.list'>[number]

/** Lines of the ledger that are shown. */
const MOST_LINES = 200

/** Packs that may leave the plant, and those that did. */
export const useHandOver = defineStore('handOver', () => {
  const host = useHost()
  const { tell } = useNotices()
  const versions = shallowRef<readonly PackVersion[]>()
  const ledger = shallowRef<readonly LedgerLine[]>([])

  async function load(project: string): Promise<void> {
    try {
      const [packs, lines] = await Promise.all([
        host.ask('packs.versions', { project }), host.ask('handOvers.list', { project, limit: MOST_LINES }),
      ])
      versions.value = packs
      ledger.value = lines
    } catch (error) {
      tell(error)
    }
  }

  /** Shows the packs as a change has left them. */
  async function follow(changed: Promise<readonly PackVersion[]>): Promise<void> {
    await changed.then((all) => void (versions.value = all), tell)
  }

  function mark(project: string, pack: number, wanted: PackMark, note: string): Promise<void> {
    return follow(host.ask('packs.mark', { project, pack, mark: wanted, note }))
  }

  function undoMark(project: string): Promise<void> {
    return follow(host.ask('packs.undoMark', { project }))
  }

  /** @returns undefined where it was refused, which is told */
  async function handOver(request: Input<'packs.handOver'>): Promise<LedgerLine | undefined> {
    try {
      const line = await host.ask('packs.handOver', request)
      await load(request.project)
      return line
    } catch (error) {
      tell(error)
      return undefined
    }
  }

  return {
    versions: computed(() => versions.value),
    ledger: computed(() => ledger.value),
    load, mark, undoMark, handOver,
  }
})
