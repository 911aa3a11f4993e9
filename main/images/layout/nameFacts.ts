/** A lot that a name tells, as in `OK_lot12_0001` and `ロット12-0001`. */
export function lotIn(stem: string): { readonly lot?: string } {
  const lot = /(?:lot|ロット)[_\-=.# ]?([0-9A-Za-z]+)/i.exec(stem.normalize('NFKC'))?.[1]
  return lot === undefined ? {} : { lot }
}

/** A day that a name tells, as in `20260131_OK_1` and `2026-01-31`. */
export function dateIn(stem: string): { readonly date?: string } {
  const found = /(?<!\d)(20\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(stem.normalize('NFKC'))
  const [, year, , month, day] = found ?? []
  return year === undefined || month === undefined || day === undefined ? {} : { date: `${year}-${month}-${day}` }
}
