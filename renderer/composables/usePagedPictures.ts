import { computed, shallowReactive, shallowRef, watch, type ComputedRef } from 'vue'
import { usePictureList, type PictureLine, type PicturePages, type PictureWish } from '../stores/pictureList.ts'

/** Pictures of a page: about two screens of small ones. */
const PAGE_SIZE = 120
/** Pages that are kept: many screens, and few enough not to fill the memory. */
const MOST_PAGES = 40

/** A long list of pictures of which only what is looked at is there. */
export interface PagedPictures {
  /** Undefined until it is known. */
  readonly count: ComputedRef<number | undefined>
  /** The picture at a place of the list, once its page is there. */
  readonly at: (index: number) => PictureLine | undefined
  /** Asks for the pages of these places. */
  readonly need: (first: number, last: number) => void
}

/** Pages by their places, of which those far from where a person looks are forgotten. */
interface PageShelf {
  readonly at: (page: number) => readonly PictureLine[] | undefined
  /** Whether nobody has asked for it yet: now somebody has. */
  readonly claim: (page: number) => boolean
  readonly put: (page: number, lines: readonly PictureLine[]) => void
  readonly forget: (page: number) => void
}

// Grown in place: copying all pages for each that comes would cost frames while a person scrolls. What is shown of a
// page is looked up anew only when that page comes.
function createShelf(): PageShelf {
  const pages = shallowReactive(new Map<number, readonly PictureLine[]>())
  const claimed = new Set<number>()

  function forget(page: number): void {
    pages.delete(page)
    claimed.delete(page)
  }

  return {
    at: (page) => pages.get(page),
    claim: (page) => !claimed.has(page) && claimed.add(page).has(page),
    put: (page, lines) => {
      pages.set(page, lines)
      if (pages.size <= MOST_PAGES) return
      const distance = (other: number): number => Math.abs(other - page)
      const [farthest] = [...pages.keys()].sort((one, other) => distance(other) - distance(one))
      if (farthest !== undefined) forget(farthest)
    },
    forget,
  }
}

/** A list of which is known where its pages begin, and what those hold that have come. */
interface KnownList {
  readonly pages: PicturePages
  readonly shelf: PageShelf
}

/** @param wish asked anew whenever it changes */
export function usePagedPictures(wish: () => PictureWish): PagedPictures {
  const list = usePictureList()
  const known = shallowRef<KnownList>()
  let needed: readonly [first: number, last: number] = [0, 0]

  // A list is shown with its first page: without it, all tiles would be emptied in one frame and filled in another.
  async function begin(key: string): Promise<void> {
    const pages = await list.pages(wish(), PAGE_SIZE)
    if (pages === undefined || key !== keyOf(wish())) return
    const begun = { pages, shelf: createShelf() }
    await load(begun, 0)
    if (key !== keyOf(wish())) return
    known.value = begun
    need(...needed)
  }

  async function load({ pages: { size, starts }, shelf }: KnownList, page: number): Promise<void> {
    const after = starts[page]
    if (after === undefined || !shelf.claim(page)) return
    const lines = await list.page(wish(), after, size)
    if (lines === undefined) shelf.forget(page)
    else shelf.put(page, lines)
  }

  function at(index: number): PictureLine | undefined {
    if (known.value === undefined) return undefined
    const { pages: { size }, shelf } = known.value
    return shelf.at(Math.floor(index / size))?.[index % size]
  }

  function need(first: number, last: number): void {
    needed = [first, last]
    if (known.value === undefined) return
    const { size } = known.value.pages
    for (let page = Math.floor(first / size); page <= Math.floor(last / size); page += 1) void load(known.value, page)
  }

  watch(() => keyOf(wish()), (key) => void begin(key), { immediate: true })
  return { count: computed(() => known.value?.pages.count), at, need }
}

function keyOf(wish: PictureWish): string {
  return JSON.stringify(wish)
}
