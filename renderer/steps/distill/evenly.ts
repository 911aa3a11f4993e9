/** At most so many of the items, evenly spread, the first and the last among them. */
export function evenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items
  return Array.from({ length: most }, (_, at) => Math.round((at * (items.length - 1)) / (most - 1)))
    .flatMap((index) => items.slice(index, index + 1))
}
