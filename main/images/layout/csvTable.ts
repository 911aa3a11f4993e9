/** What may stand between values, the likeliest first. */
const separators = [',', '\t', ';'] as const

/**
 * The rows of a table as RFC 4180 has it, and as others write it: any line ends, and commas, tabs or semicolons between
 * values, whichever the first line has most of. Empty lines are no rows.
 */
export function parseTable(text: string): readonly (readonly string[])[] {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  // One value and what ends it; a value in quotes may hold separators, line ends and doubled quotes.
  const quotedValue = '"([^"]*(?:""[^"]*)*)"'
  const plainValue = `([^"${separator}\\r\\n][^${separator}\\r\\n]*|)`
  const value = new RegExp(`(?:${quotedValue}|${plainValue})(${separator}|\\r\\n|\\r|\\n|$)`, 'y')
  while (value.lastIndex < text.length) {
    const at = value.lastIndex
    const [, quoted, plain = '', end] = value.exec(text) ?? []
    // A stray quote, as no rule allows: what is left of the line is one value.
    if (end === undefined) value.lastIndex = lineEnd(text, at)
    row.push(end === undefined ? text.slice(at, value.lastIndex).trimEnd() : (quoted?.replaceAll('""', '"') ?? plain))
    if (end === separator) {
      if (value.lastIndex < text.length) continue
      row.push('')
    }
    rows.push(row)
    row = []
  }
  return rows.filter((values) => values.some((one) => one !== ''))
}

function separatorOf(text: string): string {
  const firstLine = text.slice(0, lineEnd(text, 0))
  const count = (separator: string): number => firstLine.split(separator).length
  return separators.toSorted((one, other) => count(other) - count(one))[0] ?? ','
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end + 1
}
