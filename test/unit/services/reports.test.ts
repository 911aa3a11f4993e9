import { execFileSync } from 'node:child_process'
import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reportOfComparison } from '../../../main/services/comparisonReport.ts'
import { placeOfReport, readReport, requireReport } from '../../../main/services/reports.ts'
import type { Job } from '../../../shared/domain/job.ts'
import { leaveReport } from '../../support/leftReport.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

describe('the report of a job', () => {
  test('is where the job has left it, and is read as it is', async () => {
    const library = await temporaryFolder({ 'gears.html': '<!doctype html>' })
    const path = join(library, 'gears.html')
    const job = await leaveReport(library, { reportPath: path })
    expect(await placeOfReport(library, job)).toBe(path)
    expect(await requireReport(library, job)).toBe(path)
    expect(Buffer.from(await readReport(path)).toString()).toBe('<!doctype html>')
    expect(await placeOfReport(library, job + 1)).toBeUndefined()
    expect(await problemOf(() => requireReport(library, job + 1))).toEqual({ code: 'job-unknown', number: job + 1 })
  })

  test('that is gone is missing', async () => {
    const folder = await temporaryFolder({ file: '' })
    for (const path of [join(folder, 'gone.html'), join(folder, 'file', 'report.html')]) {
      expect(await problemOf(() => readReport(path))).toEqual({ code: 'report-missing', path })
    }
    const job = await leaveReport(folder, { reportPath: join(folder, 'gone.html') })
    expect(await problemOf(() => requireReport(folder, job))).toMatchObject({ code: 'report-missing' })
  })

  test('that became a folder, nothing, or something without end is none', async () => {
    const folder = await temporaryFolder({ 'empty.html': '', 'large.html': 'x' })
    await mkdir(join(folder, 'folder.html'))
    await truncate(join(folder, 'large.html'), 64 * 1024 * 1024 + 1)
    for (const name of ['empty.html', 'large.html', 'folder.html']) {
      const path = join(folder, name)
      expect(await problemOf(() => readReport(path)), name).toEqual({ code: 'report-unfit', path })
    }
  })

  test('that has other elements than ours is none, however it is written', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'report.html')
    const link = '<p>使用可</p><LINK rel=preconnect href=http://example.com>'
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(link, 'utf16le')])
    for (const bytes of [
      link, utf16, '<a href=/>', '<svg><a\nhref="/">', '<area/href="/">', '<IFRAME src=/>', '</p><Script>',
      '<!--><base>', '<x-y>', '<p\0>', Buffer.from([0x93]),
    ]) {
      await writeFile(path, bytes)
      expect(await problemOf(() => readReport(path)), String(bytes)).toEqual({ code: 'report-unfit', path })
    }
    await writeFile(path, '<section>&lt;a href="/"&gt; 1 < 2 <b\n>a</B></section>')
    expect((await readReport(path)).length).toBeGreaterThan(0)
  })

  test.runIf(process.platform !== 'win32')('that became a pipe is not waited for', async () => {
    const path = join(await temporaryFolder(), 'report.html')
    execFileSync('mkfifo', [path])
    expect(await problemOf(() => readReport(path))).toEqual({ code: 'report-unfit', path })
  })

  test('as large as reports get is read', async () => {
    const path = join(await temporaryFolder(), 'report.html')
    await writeFile(path, 'x')
    await truncate(path, 64 * 1024 * 1024)
    expect((await readReport(path)).length).toBe(64 * 1024 * 1024)
  })
})

/** A job that ended at an hour of a day, with what it has left. */
function job(id: number, hour: string, result: unknown, status: 'succeeded' | 'cancelled' = 'succeeded'): Job {
  return {
    id, kind: 'compare', title: '', request: {}, state: { status, endedAt: at(hour) }, position: id, hours: 'any',
    createdAt: at('00'), retries: 0, progress: undefined, workedSeconds: 0, expectedSeconds: undefined, result,
  }
}

function at(hour: string): string {
  return `2026-01-31T${hour}:00:00.000Z`
}

describe('the report of a comparison', () => {
  const packPath = '/packs/gears.joryu'
  const own = { packPath, reportPath: '/packs/gears.html' }
  const of = (hour: string, all: readonly string[] = [hour]): Parameters<typeof reportOfComparison>[0] =>
    ({ packPath, madeAt: at(hour), allMadeAt: all.map(at) })

  test('is that of the job that ended after it was noted', () => {
    const jobs = [job(1, '05', { packPath: '/packs/other.joryu', reportPath: '/packs/other.html' }), job(2, '06', own)]
    expect(reportOfComparison(of('04'), jobs)).toEqual({ job: 2, path: '/packs/gears.html' })
  })

  test('of a pack that was compared again is the later one, and the earlier has none where it stood', () => {
    const jobs = [job(1, '02', own), job(2, '04', own)]
    expect(reportOfComparison(of('03', ['01', '03']), jobs)).toEqual({ job: 2, path: '/packs/gears.html' })
    expect(reportOfComparison(of('01', ['01', '03']), jobs)).toBeUndefined()
  })

  test('that was written elsewhere stays its own', () => {
    const jobs = [job(1, '02', own), job(2, '04', { ...own, reportPath: '/packs/again.html' })]
    expect(reportOfComparison(of('01', ['01', '03']), jobs)?.job).toBe(1)
    expect(reportOfComparison(of('03', ['01', '03']), jobs)?.job).toBe(2)
  })

  test('is none that another pack has written in its place', () => {
    const jobs = [job(1, '02', own), job(2, '04', { ...own, packPath: '/packs/other.joryu' })]
    expect(reportOfComparison(of('01'), jobs)).toBeUndefined()
  })

  test('is none where no job has made it', () => {
    const noted = ['01', '03']
    expect(reportOfComparison(of('01'), [])).toBeUndefined()
    expect(reportOfComparison(of('03'), [job(1, '02', own)])).toBeUndefined()
    // The first was compared without a job, and the job compared after it.
    expect(reportOfComparison(of('01', noted), [job(1, '04', own)])).toBeUndefined()
    expect(reportOfComparison(of('01'), [job(1, '02', own, 'cancelled'), job(2, '03', { packPath })])).toBeUndefined()
  })
})
