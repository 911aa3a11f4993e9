import { readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openingOf, projectArgument } from '../../../../main/doors/electron/files/opening.ts'
import { packPaths } from '../../../../main/doors/electron/files/packPaths.ts'
import { recentPacks } from '../../../../main/doors/electron/files/recentPacks.ts'
import { recentProjects } from '../../../../main/doors/electron/files/recentProjects.ts'
import { becomeSingle } from '../../../../main/doors/electron/files/singleInstance.ts'
import { appStandIn } from '../../../support/electronStandIn.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

test('a project of a start is coded in its arguments, whatever its name is', () => {
  const project = '軸受 "A" & B=C'
  expect(projectArgument(project)).toMatch(/^--project=[\w.%~'()*!-]+$/)
  expect(openingOf(['--flag', projectArgument(project), 'a.joryu'], '/f')).toEqual({
    packs: [resolve('/f/a.joryu')], project,
  })
  for (const bad of ['--project=', '--project=%', `--project=${'x'.repeat(256)}`]) {
    expect(openingOf([bad], '/f'), bad).toEqual({ packs: [] })
  }
})

test('the packs of a start are those of its arguments that end like one, wherever it was started', () => {
  const args = ['--flag', '--file=a.joryu', 'a.joryu', 'B.JORYU', '/full/検査 (1).joryu', 'a.zip', 'joryu', '']
  expect(packPaths(args, '/folder')).toEqual([
    resolve('/folder/a.joryu'), resolve('/folder/B.JORYU'), resolve('/full/検査 (1).joryu'),
  ])
})

describe('of several starts', () => {
  test('the first hears what a later one was to open', () => {
    const { app } = appStandIn([], { folder: '' })
    const heard: unknown[] = []
    const packs = becomeSingle(app, { args: ['a.joryu'], folder: '/f', onStart: (opening) => heard.push(opening) })
    app.emit('second-instance', {}, ['joryu', '--changed-by-chromium'], '/', { packs: ['/b.joryu'] })
    app.emit('second-instance', {}, [], '/', { packs: [], project: '軸受' })
    app.emit('second-instance', {}, [], '/', undefined)
    app.emit('second-instance', {}, [], '/', { packs: 'no list' })
    expect(packs).toEqual({ packs: [resolve('/f/a.joryu')] })
    expect(heard).toEqual([{ packs: ['/b.joryu'] }, { packs: [], project: '軸受' }, { packs: [] }, { packs: [] }])
  })

  test('a later one hands over its packs and goes', () => {
    const { app, shown } = appStandIn([], { folder: '' })
    shown.isFirst = false
    expect(becomeSingle(app, { args: ['a.joryu'], folder: '/f', onStart: () => {} })).toBeUndefined()
    expect(shown.handed).toEqual({ packs: [resolve('/f/a.joryu')] })
  })
})

describe('the packs that were opened last', () => {
  test('are kept, the newest first and each once, and those that are gone are left out', async () => {
    const folder = await temporaryFolder()
    const [one, two] = [join(folder, 'one.joryu'), join(folder, 'two.joryu')]
    for (const path of [one, two]) await writeFile(path, '')
    const { app, recent } = appStandIn([], { folder })
    const packs = recentPacks(app, folder)
    for (const path of [one, two, one]) packs.add(path)
    expect(packs.list()).toEqual([one, two])
    expect(recent).toEqual([one, two, one])
    await rm(one)
    expect(recentPacks(app, folder).list()).toEqual([two])
  })

  test('are ten at most', async () => {
    const folder = await temporaryFolder()
    const paths = Array.from({ length: 12 }, (_, at) => join(folder, `${at}.joryu`))
    const packs = recentPacks(appStandIn([], { folder }).app, folder)
    for (const path of paths) {
      await writeFile(path, '')
      packs.add(path)
    }
    expect(packs.list()).toEqual(paths.slice(2).reverse())
  })

  test('are forgotten when a person wants that', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a.joryu')
    await writeFile(path, '')
    const { app, recent } = appStandIn([], { folder })
    const packs = recentPacks(app, folder)
    packs.add(path)
    packs.clear()
    expect([packs.list(), recent, await readFile(join(folder, 'recent.json'), 'utf8')]).toEqual([[], [], '[]'])
  })

  test('are in the taskbar of Windows, beside the projects that were looked at last', async () => {
    const folder = await temporaryFolder()
    const { app, shown } = appStandIn([], { folder })
    const means = { folder, platform: 'win32', program: 'C:\\Joryu.exe' } as const
    const projects = recentProjects(app, means)
    projects.show('最近')
    for (const project of ['軸受', '歯車 A', '軸受']) projects.add(project)
    expect(shown.jumpList).toEqual([{ type: 'recent' }])
    projects.show('最近')
    expect(shown.jumpList).toMatchObject([
      {
        type: 'custom', name: '最近', items: [
          { title: '軸受', program: means.program, args: projectArgument('軸受') }, { title: '歯車 A' },
        ],
      },
      { type: 'recent' },
    ])
    projects.clear()
    expect(recentProjects(app, means).list()).toEqual([])
  })

  test.each(['linux', 'darwin'] as const)('are in no list of the taskbar on %s', async (platform) => {
    const folder = await temporaryFolder()
    const { app, shown } = appStandIn([], { folder })
    recentProjects(app, { folder, platform, program: '/joryu' }).show('最近')
    expect(shown.jumpList).toBeUndefined()
  })

  test.each(['', '{}', '[1]'])('are none when their file says %j', async (text) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'recent.json'), text)
    expect(recentPacks(appStandIn([], { folder }).app, folder).list()).toEqual([])
  })
})
