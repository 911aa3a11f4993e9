import { readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { withLibrary } from '../../main/services/library.ts'
import { openProject } from '../../main/services/projects.ts'
import { elsewhere } from '../support/elsewhere.ts'
import { leaveReport } from '../support/leftReport.ts'
import { LONG } from '../support/runJoryu.ts'
import { buildScreens, screenDoors } from '../support/screenDoors.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { goToStep } from '../support/walkScreens.ts'

beforeAll(buildScreens)

/** A report as somebody has changed it: of the elements that reports are made of, or of others. */
function changed(name: 'hostile' | 'foreign', address: string): string {
  const path = resolve(import.meta.dirname, `../fixtures/reports/${name}.html`)
  return readFileSync(path, 'utf8').replaceAll('ELSEWHERE', address)
}

describe.each(screenDoors)('through $name', ({ name, isThere, open }) => {
  test.runIf(isThere && name.startsWith('a browser') && process.platform === 'linux')(
    'a report that somebody has changed is shown, and does nothing, or is refused with what to do',
    async () => {
      const home = await temporaryFolder()
      const reportPath = join(home, 'gears.html')
      await withLibrary(home, async ({ writer }) => openProject(writer, 'gears'))
      await leaveReport(home, { reportPath })
      const { address, connections } = await elsewhere()
      await writeFile(reportPath, changed('hostile', address))

      const { page } = await open(home)
      await page.getByRole('link', { name: 'gears' }).click()
      await goToStep(page, '蒸留')
      const link = page.getByRole('link', { name: 'レポートを開く' })
      await link.focus()
      const opened = page.context().waitForEvent('page')
      await page.keyboard.press('Enter')
      const report = await opened
      await report.getByRole('heading', { name: '使用可' }).waitFor()
      await report.waitForLoadState('networkidle')
      const at = report.url()
      await report.getByText('続き').click()
      await report.waitForLoadState('networkidle')
      expect([report.url(), await report.title(), page.context().pages().length]).toEqual([at, 'report', 2])
      expect(connections()).toBe(0)

      await writeFile(reportPath, changed('foreign', address))
      await report.reload()
      await report.getByRole('heading', { name: 'レポートを開けません' }).waitFor()
      await rm(reportPath)
      await report.reload()
      await report.getByText('が見つかりません').waitFor()
      await report.waitForLoadState('networkidle')
      expect(connections()).toBe(0)
    },
    LONG,
  )
})
