/** A day as it is written: year, month and day parted by one sign or as in Japan, and maybe a time behind it. */
const written = /^(\d{4})(?:([-/.:])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?![\d./:-])/
const plain = /^(\d{4})(\d\d)(\d\d)(?!\d)/

/** Years of the era that began in 2019: 令和8年 is 2026. */
const reiwa = /^令和(元|\d{1,2})年/

/**
 * The day that a text begins with, as 2026-01-31; undefined where it is none, or where it is not certain which: of
 * 1/5/26 nobody knows which number is the year's.
 */
export function isoDate(text: string): string | undefined {
  const clean = text.normalize('NFKC').trim()
  const full = clean.replace(reiwa, (_, year: string) => `${2018 + (year === '元' ? 1 : Number(year))}年`)
  const [, year, , month, day, ...japanese] = written.exec(full) ?? []
  if (year !== undefined) return dayOf(year, month ?? japanese[0], day ?? japanese[1])
  const [, ...parts] = plain.exec(full) ?? []
  return dayOf(...parts)
}

/** A day by its numbers as 2026-01-31; undefined where no calendar has it, or before there were digital cameras. */
export function dayOf(year?: string, month?: string, day?: string): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isDay = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return isDay && Number(year) >= firstYear && Number(year) <= lastYear ? date.toISOString().slice(0, 10) : undefined
}

const firstYear = 1990
const lastYear = 2099
