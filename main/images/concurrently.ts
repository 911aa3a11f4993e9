/**
 * Runs `work` on every item, begun in their order, at most `limit` at a time. The first error stops the rest, and is
 * thrown when nothing that was begun goes on any more: files that are then removed stay removed.
 */
export async function forEachConcurrently<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  limit: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const remaining = numbered(items)
  let failed = false
  async function workThrough(): Promise<void> {
    for await (const [index, item] of remaining) {
      if (failed) return
      try {
        await work(item, index)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const outcomes = await Promise.allSettled(Array.from({ length: limit }, workThrough))
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
}

async function* numbered<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<readonly [number, Item]> {
  let index = 0
  for await (const item of items) {
    yield [index, item]
    index += 1
  }
}
