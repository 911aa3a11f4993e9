/** Excel takes a file without it for the system's own encoding, and shows Japanese as nonsense. */
const BYTE_ORDER_MARK = '\ufeff'

/** What Excel takes for the beginning of a formula, full-width too: names of files are strangers' text. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/

/**
 * Rows as CSV (RFC 4180) that Excel opens as it stands: UTF-8 with a byte order mark, and an apostrophe before a cell
 * that it would compute. (OWASP, "CSV Injection")
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

function quoted(cell: string): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
