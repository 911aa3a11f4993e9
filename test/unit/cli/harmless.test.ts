import { expect, test } from 'vitest'
import { harmless } from '../../../main/doors/cli/harmless.ts'

const mark = '\ufffd'

test.each([
  ['a sequence that clears the screen', 'good\x1b[2J', `good${mark}[2J`],
  ['a tab, a carriage return and a bell', 'a\tb\rc\x07', `a${mark}b${mark}c${mark}`],
  ['the ends of the ranges', '\x00\x09\x0b\x1f\x7f\x9f', mark.repeat(6)],
  ['a change of direction', 'png\u202egpj.exe\u2066\u2069', `png${mark}gpj.exe${mark}${mark}`],
])('%s becomes a sign', (_, text, shown) => {
  expect(harmless(text)).toBe(shown)
})

test.each(['two\nlines', 'キズ・良品', 'e\u0301 \u00a0~', 'سليم'])('%j stays', (text) => {
  expect(harmless(text)).toBe(text)
})
