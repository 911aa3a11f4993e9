/** As many items as a person reads, a line each, and a line that says how many more there are, if there are. */
export function firstOf<Item>(
  items: readonly Item[],
  most: number,
  tell: (item: Item) => string,
  tellMore: (count: number) => string,
): readonly string[] {
  const more = items.length - most
  return [...items.slice(0, most).map(tell), ...(more > 0 ? [tellMore(more)] : [])]
}
