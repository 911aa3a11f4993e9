import { expect, test } from 'vitest'
import { refuse, type Answers } from './stage/scriptedProgram.ts'
import {
  expectWellShown, forecasts, onSize, plansFor, project, snapshot, spectrum, type Forecasts,
} from './stage/sizeStage.ts'

/** The same sizes, of pictures of another side. */
function forecastsAt(side: number): Forecasts {
  const plan = { ...spectrum, image: { ...spectrum.image, height: side, width: side } }
  return { ...forecasts, sizes: forecasts.sizes.map((one) => ({ ...one, plan })) }
}

/** A project that keeps its pictures at 64 pixels. */
const large: Answers = { 'snapshots.list': [{ ...snapshot, shape: { ...snapshot.shape, size: 64 } }] }

test('the pace decides how large pictures are; the slider and a chosen size stay meanwhile', async () => {
  let go: (() => void) | undefined
  const stage = await onSize({
    ...large,
    'forecasts.sizes': async ({ preset }) => {
      if (preset !== 'quick') await new Promise<void>((resolve) => (go = resolve))
      return forecastsAt(preset === 'quick' ? 32 : 64)
    },
  })
  const { page, asked } = stage
  await page.getByText('学習時の画像：32×32画素').waitFor()
  await page.getByText('取り込みは64×64画素').waitFor()
  await page.getByRole('slider').focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText('1,200枚 → 60枚相当').waitFor()
  await page.getByRole('radio', { name: '標準' }).click()
  await page.getByText('見積もり直しています').first().waitFor()
  expect(await page.getByText('1,200枚 → 60枚相当').count()).toBe(1)
  expect(await page.getByRole('button', { name: 'この大きさで蒸留する' }).isDisabled()).toBe(true)
  await expectWellShown(stage)
  await expect.poll(() => asked('forecasts.sizes').map(({ preset }) => preset)).toEqual(['quick', 'standard'])
  go?.()
  await page.getByText('学習時の画像：64×64画素').waitFor()
  await page.getByText('取り込んだ大きさのまま').waitFor()
  expect(await page.getByText('1,200枚 → 60枚相当').count()).toBe(1)
  await expectWellShown(stage)
})

test('minutes are forecast for the preset that their plan follows', async () => {
  const { page, asked } = await onSize({
    ...large,
    'forecasts.sizes': ({ preset }) => forecastsAt(preset === 'quick' ? 32 : 64),
    'plans.make': (input) => plansFor(input).map((plan) =>
      (typeof plan.wish === 'string' || plan.wish.minutes < 20 ? plan : { ...plan, preset: 'standard' })),
  })
  await page.getByRole('radio', { name: '時間を決める' }).click()
  await page.getByText('学習時の画像：64×64画素').waitFor()
  expect(asked('forecasts.sizes').map(({ preset }) => preset)).toEqual(['quick', 'standard'])
  await page.getByLabel('使える時間').fill('12')
  await page.getByText('学習時の画像：32×32画素').waitFor()
  await page.getByText('時間を長くすると').waitFor()
})

test('a forecast that fails for one pace leaves the way back to another', async () => {
  const stage = await onSize({
    'forecasts.sizes': ({ preset }) =>
      (preset === 'quick' ? forecasts : refuse({ code: 'project-empty', name: project })),
  })
  const { page } = stage
  await page.getByRole('radio', { name: 'じっくり' }).click()
  await page.getByRole('alert').waitFor()
  await expectWellShown(stage)
  await page.getByRole('radio', { name: 'まず小さく試す' }).click()
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await expect.poll(() => page.getByRole('button', { name: 'この大きさで蒸留する' }).isEnabled()).toBe(true)
})
