/** Excel takes a file without it for the system's own encoding, and shows Japanese as nonsense. */
const BYTE_ORDER_MARK = '\ufeff'

/** Rows as CSV (RFC 4180) that Excel opens as it stands: UTF-8 with a byte order mark. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
