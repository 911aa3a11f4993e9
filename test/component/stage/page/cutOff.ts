/** All text of the page that nobody can read, whatever she scrolls, and what cuts it. Runs in the page, on its own. */
export function findCutOff(): readonly string[] {
  const top = document.documentElement
  const nameOf = (element: Element): string => [element.tagName.toLowerCase(), ...element.classList].join('.')
  const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'
  const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll'
  const goesBeyond = (from: number, to: number, first: number, last: number, slack: number): boolean =>
    from < first - slack || to > last + slack

  /** Letters have a box that is higher than their line. */
  const slackOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize) * 0.3 + 1

  /** Only heard, written by the person herself, or not shown now. */
  const isPassedOver = (element: Element): boolean =>
    element.closest('.unseen, input, textarea') !== null || !element.checkVisibility({ visibilityProperty: true })

  /** What lies around an element, itself first, as far as it can cut. */
  function around(element: Element): readonly Element[] {
    const { parentElement } = element
    const isOutermost = parentElement === null || getComputedStyle(element).position === 'fixed'
    return [element, ...(isOutermost ? [] : around(parentElement))]
  }

  /** Up to what scrolls: what lies around that cuts nothing that cannot be scrolled into sight. */
  function within(all: readonly Element[], axis: 'overflowX' | 'overflowY'): readonly Element[] {
    const end = all.findIndex((one) => one !== top && one !== document.body && scrolls(getComputedStyle(one)[axis]))
    return end < 0 ? all : all.slice(0, end)
  }

  function cutterAcross({ left, right }: DOMRect, all: readonly Element[]): string | undefined {
    const near = within(all, 'overflowX')
    const by = near.find((one) => {
      const edge = one.getBoundingClientRect()
      return cuts(getComputedStyle(one).overflowX) && goesBeyond(left, right, edge.left, edge.right, 1)
    })
    if (by !== undefined) return nameOf(by)
    return near.length === all.length && goesBeyond(left, right, 0, top.clientWidth, 1) ? 'the window' : undefined
  }

  function cutterDown({ top: from, bottom: to }: DOMRect, all: readonly Element[], slack: number): string | undefined {
    const near = within(all, 'overflowY')
    const by = near.find((one) => {
      const edge = one.getBoundingClientRect()
      return cuts(getComputedStyle(one).overflowY) && goesBeyond(from, to, edge.top, edge.bottom, slack)
    })
    if (by !== undefined) return nameOf(by)
    // What is fixed does not scroll with the page.
    const isFixed = near.length === all.length && all.at(-1) !== top
    return isFixed && goesBeyond(from, to, 0, top.clientHeight, slack) ? 'the window' : undefined
  }

  function cutterOf(text: Text, parent: Element): string | undefined {
    const range = document.createRange()
    range.selectNodeContents(text)
    const box = range.getBoundingClientRect()
    if (box.width === 0 || box.height === 0) return undefined
    // A box of one line has no edges of its own.
    const all = around(parent).filter((one) => getComputedStyle(one).display !== 'inline')
    return cutterAcross(box, all) ?? cutterDown(box, all, slackOf(parent))
  }

  const found = new Set<string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!(node instanceof Text) || parent === null || node.data.trim() === '' || isPassedOver(parent)) continue
    const by = cutterOf(node, parent)
    if (by !== undefined) found.add(`“${node.data.trim().slice(0, 60)}” is cut off by ${by}`)
  }
  if (top.scrollWidth > top.clientWidth) found.add(`the page is ${top.scrollWidth - top.clientWidth} px too wide`)
  return [...found]
}
