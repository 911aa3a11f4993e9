import { expect, test } from 'vitest'
import type { Output } from '../../shared/contract/calls.ts'
import { checkOf, factsOf, longName, looksWell, onCheck, openTab } from './stage/checkStage.ts'
import { keepWaiting } from './stage/scriptedProgram.ts'

const thousand = { count: 1000, size: 120, starts: Array.from({ length: 9 }, (_, at) => at * 120) }

/** Pictures by numbers that follow each other. */
function linesFrom(first: number, count: number): Output<'pictures.list'> {
  return Array.from({ length: count }, (_, at) => ({
    number: first + at, content: first + at, name: `${first + at}.png`, className: longName,
    split: at % 5 === 0 ? 'test' : 'training', decisions: [],
  }))
}

test('40 classes: their pictures in a grid by filters and keys, and their curves', async () => {
  const classes = Array.from({ length: 40 }, (_, at) => `${longName} ${at}`)
  const { page, asked } = await onCheck({
    'projects.facts': factsOf(classes),
    'checks.last': checkOf(classes, []),
    'checks.curves': [undefined, ...classes].map((className, at) => ({
      pictures: 100, shares: Array.from({ length: 64 }, (_, index) => 1 - 1 / (1 + index + at)),
      ...(className !== undefined && { className }),
    })),
    'pictures.pages': thousand,
    'pictures.list': ({ after, limit }) => linesFrom(after + 1, Math.min(limit, 1000 - after)),
  })
  await openTab(page, '画像を見る')
  await page.getByRole('option', { name: /^1\.png/ }).waitFor()
  await looksWell(page)
  await page.getByRole('listbox').press('End')
  await page.getByRole('option', { name: /^1000\.png/, selected: true }).waitFor()
  await page.getByRole('option', { name: /^998\.png/ }).dblclick()
  await page.getByRole('dialog', { name: '998.png' }).press('Escape')
  await page.getByRole('option', { name: /^998\.png/, selected: true }).waitFor()
  await page.getByLabel('用途').selectOption({ label: '評価用' })
  await expect.poll(() => asked('pictures.pages').at(-1)).toMatchObject({ split: 'test' })
  await openTab(page, 'どれだけ小さくできそうか')
  await page.getByText('約10枚分で表せます').first().waitFor()
  await looksWell(page)
})

test('pictures are gone through in the window that one was opened in, to both ends of the list', async () => {
  const { page } = await onCheck({
    'checks.last': checkOf(['good'], []),
    'pictures.pages': thousand,
    'pictures.list': ({ after, limit }) => linesFrom(after + 1, Math.min(limit, 1000 - after)),
  })
  await openTab(page, '画像を見る')
  await page.getByRole('option', { name: /^2\.png/ }).dblclick()
  const shown = (name: string): Promise<void> => page.getByRole('dialog', { name, exact: true }).waitFor()
  await shown('2.png')
  await page.getByRole('button', { name: '前へ' }).click()
  await shown('1.png')
  await page.getByText('最初の画像です').waitFor()
  expect(await page.getByRole('button', { name: '前へ' }).isDisabled()).toBe(true)
  await looksWell(page)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Alt+ArrowRight')
  await page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', isComposing: true }))")
  await shown('1.png')
  for (let number = 2; number <= 60; number += 1) await page.keyboard.press('ArrowRight')
  await shown('60.png')
  await page.getByRole('img', { name: '60.png' }).waitFor()
  await page.getByText('60 / 1,000枚目').waitFor()
  await page.keyboard.press('Escape')
  // The grid has followed, and goes on from there.
  await page.getByRole('option', { name: /^60\.png/, selected: true }).waitFor()
  await page.getByRole('listbox').press('End')
  await page.getByRole('listbox').press('Enter')
  await shown('1000.png')
  await page.getByText('最後の画像です').waitFor()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: '前へ' }).click()
  await shown('999.png')
})

test('another filter: what is there stays until the first page of the new list has come, and leaves then', async () => {
  const { page, asked, answer } = await onCheck({
    'checks.last': checkOf(['good'], []),
    'pictures.pages': { count: 40, size: 120, starts: [0] },
    'pictures.list': linesFrom(1, 40),
  })
  const addresses = (): Promise<string[]> => page.evaluate<string[]>(
    "[...document.querySelectorAll('[role=option] img')].map((image) => image.getAttribute('src'))",
  )
  const contents = (first: number): string[] => Array.from({ length: 40 }, (_, at) => `thumbnails/${first + at}`)
  await openTab(page, '画像を見る')
  await expect.poll(addresses).toEqual(contents(1))
  answer({ 'pictures.list': keepWaiting })
  await page.getByLabel('用途').selectOption({ label: '評価用' })
  await expect.poll(() => asked('pictures.list').at(-1)).toMatchObject({ split: 'test' })
  expect(await addresses()).toEqual(contents(1))
  answer({ 'pictures.list': linesFrom(101, 40) })
  await page.getByLabel('用途').selectOption({ label: '学習用' })
  await page.getByRole('option', { name: /^101\.png/ }).waitFor()
  await expect.poll(addresses).toEqual(contents(101))
})
