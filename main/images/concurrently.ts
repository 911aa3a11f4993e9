/** Runs `work` on every item, begun in their order, at most `limit` at a time. The first error stops the rest. */
export async function forEachConcurrently<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const remaining = items.entries()
  let failed = false
  async function workThrough(): Promise<void> {
    for (const [index, item] of remaining) {
      if (failed) return
      try {
        await work(item, index)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: limit }, workThrough))
}
