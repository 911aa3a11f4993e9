/** The day of an instant where the person is: `2026-01-31`, in every language. */
export function formatDay(instant: string): string {
  const date = new Date(instant)
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}

/** The same with its minute: `2026-01-31 09:05`. */
export function formatMoment(instant: string): string {
  const date = new Date(instant)
  return `${formatDay(instant)} ${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`
}

/** The same as a part of a name of a file, which holds no colon on Windows: `2026-01-31-09-05`. */
export function momentInName(instant: string): string {
  return formatMoment(instant).replaceAll(/[ :]/g, '-')
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}
