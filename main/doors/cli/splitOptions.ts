import { Failure } from '../../../shared/errors.ts'
import { isoDate } from '../../images/layout/dates.ts'

/** A part of the pictures, as `20%` or `0.2`. @throws Failure 'option-invalid' */
export function parseShare(given: string): number {
  const [, digits = '', percent] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(given.normalize('NFKC').trim()) ?? []
  const share = Number(digits) / (percent ? 100 : 1)
  if (digits !== '' && share > 0 && share < 1) return share
  throw new Failure({ code: 'option-invalid', option: '--test', given, expected: '20%' })
}

/** Names of lots, parted by commas. @throws Failure 'option-invalid' */
export function parseLots(given: string): readonly string[] {
  const lots = given.split(/[,，、]/).map((lot) => lot.trim()).filter((lot) => lot !== '')
  if (lots.length > 0) return lots
  throw new Failure({ code: 'option-invalid', option: '--lots', given, expected: 'A12,A13' })
}

/** A day, as 2026-01-31 or as it is written in Japan. @throws Failure 'option-invalid' */
export function parseDay(given: string): string {
  const day = isoDate(given)
  if (day !== undefined) return day
  throw new Failure({ code: 'option-invalid', option: '--from', given, expected: '2026-01-31' })
}
