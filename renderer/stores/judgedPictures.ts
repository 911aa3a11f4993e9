import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Input, Output } from '../../shared/contract/calls.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type PictureWish = Input<'comparisons.pictures'>['wish']
export type JudgedPicture = Output<'comparisons.pictures'>['pictures'][number]

/** Test pictures that are looked at. */
export interface Seen {
  readonly wish: PictureWish
  /** Undefined while they are asked for. */
  readonly total: number | undefined
  readonly pictures: readonly JudgedPicture[]
}

/** Pictures that are asked for at once. */
const PAGE = 60

/** Test pictures of a comparison, and what its networks said of them. */
export const useJudgedPictures = defineStore('judgedPictures', () => {
  const host = useHost()
  const { tell } = useNotices()
  const seen = shallowRef<Seen>()

  /** Shows test pictures; the same wish again, more of them. */
  async function see(project: string, run: number, wish: PictureWish): Promise<void> {
    const before = seen.value?.wish === wish ? seen.value.pictures : []
    if (before.length === 0) seen.value = { wish, total: undefined, pictures: [] }
    try {
      const { total, pictures } = await host.ask('comparisons.pictures', {
        project, run, wish, after: before.length, limit: PAGE,
      })
      // They may have been closed meanwhile.
      if (seen.value?.wish === wish) seen.value = { wish, total, pictures: [...before, ...pictures] }
    } catch (error) {
      close()
      tell(error)
    }
  }

  function close(): void {
    seen.value = undefined
  }

  return { seen: computed(() => seen.value), see, close }
})
