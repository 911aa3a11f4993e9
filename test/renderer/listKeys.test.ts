import { expect, test } from 'vitest'
import { createListKeys, type ListKey, type Press } from '../../renderer/composables/listKeys.ts'

const names = ['2026-10 軸受', '2026-11 軸受', 'Bolts', 'ＢＥＡＤ', 'ボールねじ']

function press(key: string, more: Partial<Press> = {}): Press {
  return { key, altKey: false, ctrlKey: false, metaKey: false, isComposing: false, timeStamp: 0, ...more }
}

/** What keys mean one after another, each pressed where the one before it has led. */
function walk(presses: readonly Press[], from = -1): readonly (ListKey | undefined)[] {
  const read = createListKeys()
  let at = from
  return presses.map((one) => {
    const meant = read(one, names, at)
    if (meant?.kind === 'move') at = meant.to
    return meant
  })
}

test('arrows, pages and both ends stay inside of the list', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'End', 'ArrowDown', 'Home', 'PageDown', 'PageUp'].map((key) => press(key))
  expect(walk(keys).map((meant) => meant?.kind === 'move' && meant.to)).toEqual([0, 1, 4, 4, 0, 4, 0])
})

test('in an empty list no key leads anywhere', () => {
  const read = createListKeys()
  expect(['ArrowDown', 'End', 'a'].map((key) => read(press(key), [], -1))).toEqual([undefined, undefined, undefined])
})

test('Enter opens, Backspace and Alt+Up lead up', () => {
  expect(walk([press('Enter'), press('Backspace'), press('ArrowUp', { altKey: true })])).toEqual([
    { kind: 'open' }, { kind: 'up' }, { kind: 'up' },
  ])
})

test('Enter that confirms a conversion, and keys for the browser, mean nothing', () => {
  const presses = [
    press('Enter', { isComposing: true }), press('a', { ctrlKey: true }), press('b', { metaKey: true }),
    press('ArrowLeft', { altKey: true }), press('Tab'), press(' '), press('F5'),
  ]
  expect(walk(presses)).toEqual(presses.map(() => undefined))
})

test('letters lead to the next name that begins with them, in any width and case', () => {
  expect(walk([press('b'), press('b', { timeStamp: 2_000 }), press('b', { timeStamp: 4_000 })])).toEqual([
    { kind: 'move', to: 2 }, { kind: 'move', to: 3 }, { kind: 'move', to: 2 },
  ])
})

test('letters typed quickly are one word', () => {
  expect(walk([press('b'), press('e', { timeStamp: 300 }), press('x', { timeStamp: 600 })])).toEqual([
    { kind: 'move', to: 2 }, { kind: 'move', to: 3 }, undefined,
  ])
})
