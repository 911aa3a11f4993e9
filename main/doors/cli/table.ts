/** Rows as lines of equally wide columns: those of words, which come first, left-aligned; numbers right-aligned. */
export function formatTable(rows: readonly (readonly string[])[], columnsOfWords = 1): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  const lines = rows.map((row) =>
    row.map((cell, column) => {
      const padding = ' '.repeat((widths[column] ?? 0) - displayWidth(cell))
      return column < columnsOfWords ? cell + padding : padding + cell
    }),
  )
  return lines.map((cells) => cells.join('   ').trimEnd()).join('\n')
}

/** Labels and what they say, one below the other. */
export function formatFacts(facts: readonly (readonly [label: string, value: string])[]): string {
  const width = Math.max(...facts.map(([label]) => displayWidth(label)))
  return facts.map(([label, value]) => `${label}${' '.repeat(width - displayWidth(label))}  ${value}`).join('\n')
}

/** Columns that a text takes on a terminal, where Japanese characters are two wide. */
export function displayWidth(text: string): number {
  const wide = text.match(/[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]/g)?.length ?? 0
  return text.length + wide
}
