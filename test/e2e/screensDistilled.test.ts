import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { queueStudy } from '../../main/services/jobs/queueStudy.ts'
import { LONG } from '../support/runJoryu.ts'
import { buildScreens, screenDoors } from '../support/screenDoors.ts'
import { frozenPlace, tinyStudy } from '../support/snapshotJobs.ts'
import { goToStep, newestJob, stands } from '../support/walkScreens.ts'

beforeAll(buildScreens)

describe.each(screenDoors)('through $name', ({ isThere, open }) => {
  test.runIf(isThere && process.platform === 'linux')(
    'a distillation ends before her eyes: what it has found, its pictures, its parts and its curves',
    async () => {
      const place = await frozenPlace(30)
      const { distillation, findings } = tinyStudy(place, 'gears.joryu')
      const overrides = { experts: 2, epochs: 3, iterations: 12, evaluationSteps: 12, seeds: 3 }
      await queueStudy(place.library, { ...distillation, overrides }, findings, { title: 'gears', hours: 'any' })
      const { page } = await open(place.library)
      await page.getByRole('link', { name: 'gears' }).click()
      await goToStep(page, '蒸留')
      await stands(newestJob(page), '完了')
      await newestJob(page).getByText(/正解率：全画像で学習 \d/).waitFor()
      await newestJob(page).getByText(join(place.folder, 'gears.joryu'), { exact: true }).waitFor()
      const opened = page.context().waitForEvent('page')
      await newestJob(page).getByRole('link', { name: 'レポートを開く' }).click()
      const report = await opened
      await report.getByRole('heading', { level: 2 }).first().waitFor()
      // Its own styles and pictures are there, of which it has no more than its text.
      expect(await report.evaluate('getComputedStyle(document.querySelector(".verdict")).borderRadius')).toBe('12px')
      const widths = await report.locator('img').evaluateAll((images: readonly { readonly naturalWidth?: number }[]) =>
        images.map(({ naturalWidth }) => naturalWidth))
      expect(widths.length).toBeGreaterThan(4)
      expect(widths).not.toContain(0)
      await report.close()
      await page.getByText('作り込みの記録').click()
      for (const name of ['「lying」の画像1', '「standing」の画像1', '「lying」の部品1']) {
        const picture = page.getByRole('img', { name, exact: true })
        await expect.poll(() => picture.evaluate((image: { readonly naturalWidth?: number }) => image.naturalWidth))
          .toBeGreaterThan(0)
      }
      for (const button of await page.getByRole('button', { name: '表で見る' }).all()) await button.click()
      await page.getByRole('table', { name: 'お手本との差' }).getByRole('rowheader', { name: '12' }).waitFor()
      await page.getByRole('table', { name: '学習の進み方' }).getByRole('columnheader', { name: 'パック' }).waitFor()

      await page.reload()
      await page.getByRole('img', { name: '「lying」の画像1', exact: true }).waitFor()
      await page.getByRole('link', { name: '比較の結果を見る' }).click()
      await page.getByRole('heading', { level: 1 }).filter({ hasText: '学習' }).waitFor()
    },
    LONG,
  )
})
