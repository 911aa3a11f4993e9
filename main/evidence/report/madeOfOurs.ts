/** Every element that reports are made of: none of them leads elsewhere, or has a browser connect there unasked. */
const ours: ReadonlySet<string> = new Set([
  'html', 'head', 'meta', 'title', 'style', 'body', 'main', 'header', 'section', 'div', 'p', 'br', 'h1', 'h2', 'h3',
  'ul', 'li', 'dl', 'dt', 'dd', 'b', 'small', 'span', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'figure',
  'img', 'svg', 'defs', 'pattern', 'path', 'line', 'rect', 'circle', 'polygon', 'text',
])

/**
 * Whether a page has no element but those of reports. Where others may have changed one, this comes before the policy
 * under which it is shown: browsers connect for frames and links that no policy lets them load.
 */
export function isMadeOfOurs(page: string): boolean {
  return page.matchAll(/<\/?([a-z][^\s/>]*)/gi).every(([, name = '']) => ours.has(name.toLowerCase()))
}
