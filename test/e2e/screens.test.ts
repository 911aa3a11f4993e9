import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeSampleSet } from '../../main/images/sampleSet/writeSampleSet.ts'
import { LONG } from '../support/runJoryu.ts'
import { buildScreens, engineOf, screenDoors } from '../support/screenDoors.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import {
  checkAndFreeze, distillProposedSize, goToStep, importFolder, makeProject, newestJob, PATIENCE, progressOf, stands,
} from '../support/walkScreens.ts'

const EXPERTS = 'お手本の学習'

beforeAll(buildScreens)

describe.each(screenDoors)('through $name', ({ isThere, open }) => {
  test.runIf(isThere && process.platform === 'linux')(
    'a person makes a project, imports 1,500 pictures and distills them, and nothing that happens costs her work',
    async () => {
      const home = await temporaryFolder()
      const pictures = join(home, '検査 画像')
      await writeSampleSet(pictures, 1, { signal: new AbortController().signal })
      const before = await open(home)
      await makeProject(before.page, '軸受 外観検査')
      await importFolder(before.page, pictures)
      expect(await before.page.getByRole('definition').allInnerTexts()).toEqual(['1,500', '1,500', '0', '0'])

      await goToStep(before.page, '確認')
      await checkAndFreeze(before.page)
      await distillProposedSize(before.page)
      const begun = await progressOf(newestJob(before.page), EXPERTS)
      await before.page.reload()
      expect(await progressOf(newestJob(before.page), EXPERTS)).toBeGreaterThanOrEqual(begun)

      await newestJob(before.page).getByRole('button', { name: '中止' }).click()
      await stands(newestJob(before.page), '中止')
      await newestJob(before.page).getByRole('button', { name: '同じ設定でもう一度始める' }).click()
      await progressOf(newestJob(before.page), EXPERTS)

      // What crashed is taken up once by itself.
      await killEngine(before.pid)
      await killEngine(before.pid)
      await stands(newestJob(before.page), '中断')
      await newestJob(before.page).getByText('途中までの結果は残っています').waitFor()
      await newestJob(before.page).getByRole('button', { name: '続きから再開' }).click()
      await progressOf(newestJob(before.page), EXPERTS)

      await before.kill()
      const after = await open(home)
      await after.page.getByRole('link', { name: '軸受 外観検査' }).click()
      await goToStep(after.page, '蒸留')
      const goOn = newestJob(after.page).getByRole('button', { name: '続きから再開' })
      await goOn.or(newestJob(after.page).getByRole('progressbar')).first().waitFor({ timeout: PATIENCE })
      if (await goOn.isVisible()) await goOn.click()
      await stands(newestJob(after.page), '実行中')
      await progressOf(newestJob(after.page), EXPERTS)
      await newestJob(after.page).getByRole('button', { name: '中止' }).click()
      await stands(newestJob(after.page), '中止')
    },
    2 * LONG,
  )
})

/** Kills the process that works for a job, once there is one. */
async function killEngine(pid: number): Promise<void> {
  const engine = await expect.poll(() => engineOf(pid), { timeout: PATIENCE }).toBeDefined().then(() => engineOf(pid))
  if (engine === undefined) throw new Error('The engine has just ended by itself.')
  process.kill(engine, 'SIGKILL')
  await expect.poll(() => engineOf(pid) === engine, { timeout: PATIENCE }).toBe(false)
}
