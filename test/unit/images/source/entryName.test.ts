import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeEntryName } from '../../../../main/images/source/zip/entryName.ts'
import { leadsOutside } from '../../../../main/images/source/zip/requireSafe.ts'
import { shiftJis, shiftJisCharacters } from '../../../support/shiftJis.ts'

test('every name that Shift_JIS can write comes back when it has a kana or a sign of full width', () => {
  const japanese = fc.array(fc.constantFrom(...shiftJisCharacters()), { maxLength: 12 })
  fc.assert(fc.property(japanese, (characters) => {
    const name = `良品/あ${characters.join('')}.png`
    expect(decodeEntryName(shiftJis(name), false)).toBe(name)
  }))
})

test('every name in UTF-8 comes back from Unix', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
    expect(decodeEntryName(new TextEncoder().encode(name), true)).toBe(name)
  }))
})

test('a path leads outside where any part of it climbs, whatever parts it', () => {
  const part = fc.constantFrom('a', '..', '.', '良品', '...')
  fc.assert(fc.property(fc.array(part, { minLength: 1 }), fc.constantFrom('/', '\\'), (parts, sign) => {
    expect(leadsOutside(parts.join(sign))).toBe(parts.includes('..'))
    expect(leadsOutside(`${sign}${parts.join(sign)}`)).toBe(true)
  }))
})
