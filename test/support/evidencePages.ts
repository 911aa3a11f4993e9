import { expect } from 'vitest'

const voidTags = new Set(['meta', 'img', 'br'])

/** Fails at the first tag that is closed out of turn or never. */
export function expectBalanced(page: string): void {
  const open: string[] = []
  for (const [, slash, name = '', rest = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/gi)) {
    if (slash) expect(open.pop()).toBe(name)
    else if (!rest.endsWith('/') && !voidTags.has(name)) open.push(name)
  }
  expect(open).toEqual([])
}

/** Fails at a value that was forgotten. Pictures are left aside: their letters are random. */
export function expectNoHoles(page: string): void {
  expect(page.replaceAll(/base64,[^"]*/g, '')).not.toMatch(/undefined|NaN|\[object|Infinity/)
}
