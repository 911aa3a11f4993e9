import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { focusOf } from '../component/stage/page/focus.ts'
import { typistAt } from '../support/keyboard.ts'
import { LONG } from '../support/runJoryu.ts'
import { buildScreens, screenDoors } from '../support/screenDoors.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'
import { PATIENCE } from '../support/walkScreens.ts'

beforeAll(buildScreens)

describe.each(screenDoors)('through $name', ({ isThere, open }) => {
  test.runIf(isThere && process.platform === 'linux')(
    'all of the way, from pictures to a handed pack, can be walked by keyboard alone',
    async () => {
      const home = await temporaryFolder()
      const [pictures, handed] = [join(home, 'pictures'), join(home, 'handed')]
      await Promise.all([writeTinyPictures(pictures, 30), mkdir(handed)])
      const { page } = await open(home)
      page.setDefaultTimeout(PATIENCE)
      const { reach, enter, tick, write, press, chooseFolder } = typistAt(page)
      const button = (name: string | RegExp) => page.getByRole('button', { name })
      const question = (text: string | RegExp) => page.getByRole('heading', { level: 1, name: text })
      const step = (name: RegExp) => page.getByRole('navigation', { name: '手順' }).getByRole('link', { name })

      await write(page.getByRole('textbox', { name: 'プロジェクト名' }), '鍵盤だけ')
      await press('Enter')
      await reach(step(/^画像/))

      await enter(button('フォルダーを選ぶ'))
      await chooseFolder(pictures)
      await enter(button('取り込む'))
      await page.getByRole('heading', { name: '取り込みの内訳' }).waitFor({ timeout: PATIENCE })

      await enter(page.getByRole('link', { name: '画像を確認する' }))
      await enter(button('確認を始める'))
      await enter(button(/^(この状態で|指摘を残したまま)固定する$/))
      // Tiny pictures resemble each other: as good as certainly, some of both sides do.
      const split = button('分け直して固定する')
      const goOn = page.getByRole('link', { name: '次へ：大きさを決める' })
      await split.or(goOn).first().waitFor({ timeout: PATIENCE })
      if (await split.isVisible()) await enter(split)
      await enter(goOn)

      const slider = page.getByRole('slider')
      await reach(slider)
      const before = await slider.getAttribute('aria-valuenow')
      await press('ArrowRight')
      await expect.poll(() => slider.getAttribute('aria-valuenow')).not.toBe(before)
      const start = button('この大きさで蒸留する')
      await expect.poll(() => start.isEnabled(), { timeout: PATIENCE }).toBe(true)
      await enter(start)

      await question('いま、どこまで進んでいますか？').waitFor()
      await enter(button('一時停止'))
      await enter(button('再開'))
      await enter(page.getByRole('link', { name: '比較の結果を見る' }))

      await question(/./).waitFor()
      await enter(step(/^引き渡し/))

      await question('このパックを渡してよいですか？').waitFor()
      const statements = page.getByRole('group', { name: '確認した項目' }).getByRole('checkbox')
      await statements.first().waitFor({ timeout: PATIENCE })
      for (const statement of await statements.all()) await tick(statement)
      await write(page.getByRole('textbox', { name: '確認者の名前' }), '田中')
      await write(page.getByRole('textbox', { name: '提供先' }), '株式会社 提供先')
      await write(page.getByRole('textbox', { name: '利用目的' }), '試験')
      await reach(page.getByRole('radio', { name: '公開可' }))
      await press('ArrowRight')
      const limited = page.getByRole('radio', { name: '関係者限り' })
      await expect.poll(async () => (await limited.evaluate(focusOf)).isHere).toBe(true)
      await press(' ')
      await expect.poll(() => limited.isChecked()).toBe(true)
      await enter(button('フォルダーを選ぶ'))
      await chooseFolder(handed)
      await enter(button('書き出す'))
      await page.getByRole('status').filter({ hasText: '書き出しました' }).waitFor({ timeout: PATIENCE })
      expect(await readdir(handed)).toEqual([expect.stringMatching(/\.joryu$/)])
    },
    2 * LONG,
  )
})
