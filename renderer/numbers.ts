/**
 * A percentage as a person types it, with full-width digits, a comma or a sign: `０．５％` is 0.005.
 * @returns undefined where it is no number from 0 to 100
 */
export function parsePercent(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim().replace(/\s*%$/, '').replace(',', '.')
  if (!/^\d{1,3}(\.\d+)?$/.test(plain)) return undefined
  const percent = Number(plain)
  return percent <= 100 ? percent / 100 : undefined
}
