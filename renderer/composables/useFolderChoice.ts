import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { CallFailure } from '../../shared/contract/envelopes.ts'
import { useFolders, type Listing } from '../stores/folders.ts'

/** A folder or a ZIP file in a list. */
export type Option = Listing['entries'][number]

/** What a person looks for: a folder, a folder or ZIP file of pictures, or a pack. */
export type Wanted = 'folder' | 'pictures' | 'pack'

/** What of a folder leads to it. */
const kindsFor: Readonly<Record<Wanted, readonly Option['kind'][]>> = {
  folder: ['folder'], pictures: ['folder', 'zip'], pack: ['folder', 'pack'],
}

/** A way through folders to the one that is wanted. */
export interface FolderChoice {
  readonly listing: Readonly<ShallowRef<Listing | undefined>>
  /** Of the folder that was to be opened last. */
  readonly failure: Readonly<ShallowRef<CallFailure | undefined>>
  readonly options: ComputedRef<readonly Option[]>
  /** Which option is marked; -1 where none is. */
  readonly at: ShallowRef<number>
  readonly marked: ComputedRef<Option | undefined>
  /** What is chosen when a person says so: what is marked, else the folder itself; of packs, only a pack. */
  readonly wanted: ComputedRef<string | undefined>
  /** @returns whether the folder is shown now */
  readonly open: (path?: string) => Promise<boolean>
}

/** The folders of the program's PC, one at a time. Beginning is to open the own folder of the user. */
export function useFolderChoice(wants: () => Wanted): FolderChoice {
  const { look } = useFolders()
  const listing = shallowRef<Listing>()
  const failure = shallowRef<CallFailure>()
  const at = shallowRef(-1)
  let looked = 0

  const options = computed(() => listing.value?.entries.filter(({ kind }) => kindsFor[wants()].includes(kind)) ?? [])
  const marked = computed(() => options.value[at.value])
  const wanted = computed(() => {
    if (wants() === 'pack') return marked.value?.kind === 'pack' ? marked.value.path : undefined
    return marked.value?.path ?? listing.value?.path
  })

  async function open(path?: string): Promise<boolean> {
    const mine = (looked += 1)
    const seen = await look(path)
    // Another folder was asked for meanwhile.
    if (mine !== looked) return false
    failure.value = seen.kind === 'refused' ? seen.failure : undefined
    if (seen.kind !== 'seen') return false
    const from = listing.value?.path
    listing.value = seen.listing
    // Whoever goes up sees where she came from.
    at.value = options.value.findIndex((option) => option.path === from)
    return true
  }

  return { listing, failure, options, at, marked, wanted, open }
}
