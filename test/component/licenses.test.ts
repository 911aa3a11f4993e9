import { expect, test } from 'vitest'
import { expectNothingCutOff, expectNoViolations } from './stage/looking.ts'
import { onStage } from './stage/stage.ts'

const licensed = [
  { id: 1, name: '@img/sharp-libvips-win32', version: '1.3.4', license: 'LGPL-3.0-or-later', contains: [
    { name: 'libvips', license: 'LGPLv3' },
  ] },
  { id: 2, name: 'zod', version: '4.6.7', license: 'MIT', contains: [] },
]

test('the license of what comes with the program is found by its name and read, by keyboard', async () => {
  const { page, asked } = await onStage({
    place: { screen: 'projects' },
    answers: { 'licenses.list': licensed, 'licenses.text': ({ id }) => ({ text: `License of ${id}\n\nAs it is.` }) },
  })
  await page.getByRole('button', { name: 'メニュー' }).press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'ライセンス' })
  await dialog.getByRole('searchbox').fill('ＬＧＰＬ')
  const list = dialog.getByRole('listbox', { name: 'ソフトウェアの一覧' })
  expect(await list.getByRole('option').allInnerTexts()).toEqual(['@img/sharp-libvips-win32 1.3.4 (LGPL-3.0-or-later)'])
  await list.press('ArrowDown')
  await dialog.getByText('License of 1').waitFor()
  await dialog.getByText('libvips: LGPLv3').waitFor()
  await expectNoViolations(page)
  await expectNothingCutOff(page)
  await dialog.getByRole('searchbox').fill('nothing like this')
  await dialog.getByText('該当するものがありません').waitFor()
  expect(asked('licenses.text')).toEqual([{ id: 1 }])
})
