import { readFile, rename, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dispatch } from '../../../../main/doors/calls/dispatch.ts'
import { thumbnailAddress } from '../../../../shared/contract/thumbnails.ts'
import { findingNames } from '../../../../shared/text/findingNames.ts'
import { gearsProgram } from '../../../support/gearsProgram.ts'
import { grayClasses } from '../../../support/grayClasses.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'
import { Refused, testProgram } from '../../../support/testProgram.ts'

const project = 'gears'
const page = { after: 0, limit: 100 }

describe('a new program', () => {
  test('tells what it is, and has no projects and no jobs', async () => {
    const { ask, program } = await testProgram()
    const facts = await ask('program.facts', undefined)
    expect(facts).toMatchObject({ language: 'en', dataFolder: program.dataFolder, warnings: [], jobsRun: 'here' })
    expect(facts.version).toMatch(/^joryu \d/)
    expect(facts.threads).toBe(availableParallelism())
    expect(facts.logFolder).toBe(program.log.folder)
    expect(await ask('projects.list', undefined)).toEqual([])
    expect(await ask('jobs.list', undefined)).toEqual({ newsNumber: 0, jobs: [] })
  })

  test('makes a project once', async () => {
    const { ask } = await testProgram()
    expect(await ask('projects.create', { name: ' 歯車 ' })).toEqual({ name: '歯車' })
    await ask('projects.create', { name: '歯車' })
    expect((await ask('projects.list', undefined)).map(({ name }) => name)).toEqual(['歯車'])
  })

  test('refuses a project that is not there by its problem', async () => {
    const { problemOf } = await testProgram()
    expect(await problemOf('projects.facts', { project })).toEqual({ code: 'project-unknown', name: project })
    expect(await problemOf('classes.list', { project })).toEqual({ code: 'project-unknown', name: project })
  })
})

describe('pictures', () => {
  test('are looked at before they are imported: the layout, its classes, and other ways', async () => {
    const folder = await temporaryFolder({
      ...(await grayClasses({ OK: 3, NG: 2 })), 'list.csv': 'file,class\nOK/000.png,good\nNG/000.png,bad\n',
    })
    const { ask } = await testProgram()
    const { chosen, proposals } = await ask('sources.look', { path: folder })
    expect(chosen).toMatchObject({
      key: 'class-folders',
      classes: [
        { name: 'NG', training: 2, test: 0, samples: [0, 1] }, { name: 'OK', training: 3, test: 0, samples: [2, 3, 4] },
      ],
    })
    expect(proposals.map(({ key, isSure }) => ({ key, isSure }))).toEqual([
      { key: 'class-folders', isSure: true }, { key: 'csv', isSure: true },
    ])
  })

  test('whose names allow a guess only are proposed, and not chosen', async () => {
    const [good = new Uint8Array()] = Object.values(await grayClasses({ OK: 1 }))
    const names = ['a_1', 'b_1', 'c_1', 'a_2', 'b_2', 'c_2']
    const folder = await temporaryFolder(Object.fromEntries(names.map((name) => [`${name}.png`, good])))
    const { ask } = await testProgram()
    const { chosen, proposals } = await ask('sources.look', { path: folder })
    expect(chosen).toBeUndefined()
    expect(proposals.length).toBeGreaterThan(0)
  })

  test('of a folder that is not there are refused', async () => {
    const { problemOf } = await testProgram()
    expect(await problemOf('sources.look', { path: '/nowhere' })).toEqual({ code: 'folder-missing', path: '/nowhere' })
  })

  test('are accounted for, file by file', async () => {
    const { ask, folder } = await gearsProgram()
    expect(await ask('imports.account', { project })).toEqual({
      found: 14, imported: 12, duplicates: 1, skipped: 1, gone: 0,
    })
    expect(await ask('imports.files', { project, outcome: 'skipped', ...page })).toMatchObject([
      { source: folder, path: 'NG/notes.png', className: 'NG', reason: 'not-a-picture' },
    ])
    expect(await ask('imports.files', { project, outcome: 'duplicate', ...page })).toMatchObject([
      { path: 'OK/copy.png', duplicateOf: join(folder, 'OK/000.png') },
    ])
  })

  test.each([
    ['en', 'source,file,class,split,lot,date,part,outcome,detail', 'skipped,is no picture that Joryu can read'],
    ['ja', '取り込み元,ファイル,クラス,用途,ロット,撮影日,個体,結果,詳細', '読み込み不可,Joryuで読める画像ではありません'],
  ] as const)('are told file by file in a table, which replaces nothing (%s)', async (language, head, bad) => {
    const { ask, problemOf, folder } = await gearsProgram()
    const path = join(folder, '内訳.csv')
    expect(await ask('imports.save', { project, path, language })).toEqual({ path })
    const lines = (await readFile(path, 'utf8')).split('\r\n')
    expect(lines[0]).toBe(`\ufeff${head}`)
    expect(lines).toHaveLength(1 + 14 + 1)
    expect(lines.filter((line) => line.endsWith(bad))).toEqual([expect.stringContaining(`${folder},NG/notes.png,NG,`)])
    expect(await problemOf('imports.save', { project, path, language })).toEqual({ code: 'file-taken', path })
    expect((await readFile(path, 'utf8')).split('\r\n')).toEqual(lines)
  })

  test('whose folder was renamed are linked with it again', async () => {
    const { ask, problemOf, folder } = await gearsProgram()
    const to = `${folder}-renamed`
    await rename(folder, to)
    onTestFinished(() => rm(to, { recursive: true }))
    expect(await ask('sources.lost', { project })).toEqual([folder])
    const elsewhere = await temporaryFolder({ 'OK/1.png': 'x' })
    expect(await problemOf('sources.move', { project, from: folder, to: elsewhere })).toMatchObject({
      code: 'source-differs', known: 14, same: 0,
    })
    expect(await ask('sources.move', { project, from: folder, to })).toEqual({
      known: 14, same: 14, different: 0, missing: 0,
    })
    expect(await ask('sources.lost', { project })).toEqual([])
  })

  test('can be seen by a number wherever they are listed, and copies by the same', async () => {
    const { ask, program } = await gearsProgram()
    const listed = await ask('pictures.list', { project, outcome: 'imported', className: 'OK', ...page })
    const numbers = listed.map(({ content }) => content ?? 0)
    expect(new Set(numbers).size).toBe(6)
    const first = listed.find(({ name }) => name === 'OK/000.png')
    const [copy] = await ask('imports.files', { project, outcome: 'duplicate', ...page })
    expect(copy?.content).toBe(first?.content)
    const [skipped] = await ask('imports.files', { project, outcome: 'skipped', ...page })
    expect(skipped?.content).toBeUndefined()
    for (const number of numbers) expect(await program.pictureAt(`/${thumbnailAddress(number)}`)).toBeDefined()
  })

  test('come page by page', async () => {
    const { ask } = await gearsProgram()
    const list = (after: number): Promise<readonly { readonly number: number; readonly name: string }[]> =>
      ask('pictures.list', { project, outcome: 'imported', className: 'OK', after, limit: 4 })
    const first = await list(0)
    const second = await list(first.at(-1)?.number ?? 0)
    expect([...first, ...second].map(({ name }) => name)).toEqual(
      [0, 1, 2, 3, 4, 5].map((index) => `OK/00${index}.png`),
    )
    expect(await ask('pictures.pages', { project, outcome: 'imported', className: 'OK', size: 4 })).toEqual({
      count: 6, size: 4, starts: [0, first.at(-1)?.number],
    })
  })
})

describe('curation', () => {
  test('changes classes and takes it back', async () => {
    const { ask } = await gearsProgram()
    await ask('classes.rate', { project, className: 'NG', role: 'ng', severity: 'major' })
    const renamed = await ask('classes.rename', { project, className: 'OK', newName: '良品' })
    expect(renamed.map(({ name, role, severity }) => ({ name, role, severity }))).toEqual([
      { name: 'NG', role: 'ng', severity: 'major' }, { name: '良品', role: 'ok', severity: undefined },
    ])
    expect((await ask('classes.order', { project, names: ['良品'] })).map(({ name }) => name)).toEqual(['良品', 'NG'])
    await ask('classes.undo', { project })
    await ask('classes.undo', { project })
    expect((await ask('classes.list', { project })).map(({ name }) => name)).toEqual(['NG', 'OK'])
    expect(await ask('classes.merge', { project, names: ['NG'], into: 'OK' })).toMatchObject([
      { name: 'OK', counts: { training: 12, test: 0 }, foundAs: ['NG'] },
    ])
    expect((await ask('projects.history', { project, limit: 2 })).map(({ action }) => action)).toEqual([
      'class-change-undone', 'classes-merged',
    ])
  })

  test('finds, decides, and takes it back', async () => {
    const { ask, problemOf, folder } = await gearsProgram()
    expect(await problemOf('checks.save', { project, path: join(folder, 'x.csv'), language: 'ja' })).toMatchObject({
      code: 'check-missing',
    })
    expect(await problemOf('checks.last', { project })).toMatchObject({ code: 'check-missing' })
    const phases = new Set<string>()
    const check = await ask('checks.run', { project }, { tell: ({ phase }) => phases.add(phase) })
    expect(check).toMatchObject({ looked: 12, isCurrent: true, classes: ['NG', 'OK'] })
    expect([...phases]).toEqual(['checking'])
    const about = check.open.find(({ pictures }) => pictures > 0)
    const code = about?.facts.code ?? 'blurred'
    const pictures = await ask('checks.pictures', { project, code, ...page })
    expect(pictures).toHaveLength(about?.pictures ?? 0)
    expect(pictures[0]?.name).toMatch(/^(OK|NG)\/00\d\.png$/)
    const everything = await ask('pictures.list', { project, outcome: 'imported', ...page })
    const contents = new Map(everything.map(({ name, content }) => [name, content]))
    for (const { name, content } of pictures) expect(content).toBe(contents.get(name))
    const path = join(folder, '指摘.csv')
    expect(await ask('checks.save', { project, path, language: 'ja' })).toEqual({ path })
    const [head, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\r\n')
    expect(head).toBe('\ufeff指摘,確度,組,画像,クラス,用途')
    expect(lines.filter((line) => line.startsWith(`${findingNames.ja[code]},`))).toHaveLength(pictures.length)
    expect(await problemOf('checks.save', { project, path, language: 'ja' })).toEqual({ code: 'file-taken', path })
    const curves = await ask('checks.curves', { project })
    expect(curves.map(({ className, pictures: count }) => [className, count])).toEqual([
      [undefined, 12], ['NG', 6], ['OK', 6],
    ])
    const { count } = await ask('decisions.decide', { project, kind: 'no-problem', code, pictures: 'all' })
    expect(await ask('decisions.list', { project, ...page })).toHaveLength(count)
    expect(await ask('decisions.list', { project, after: count - 1, limit: 5 })).toHaveLength(1)
    expect((await ask('checks.last', { project })).decided).toContain(code)
    expect(await ask('decisions.undo', { project, steps: 1 })).toEqual({ undone: count })
  })

  test('splits, freezes and tells what changed', async () => {
    const { ask } = await gearsProgram()
    const wish = { method: 'stratified', share: 0.34, seed: 1, keepLots: false } as const
    const split = await ask('splits.draw', { project, wish })
    expect(split).toMatchObject({ policy: wish, account: { classes: [{ className: 'NG', test: 2 }, { test: 2 }] } })
    expect(await ask('splits.show', { project })).toMatchObject({ policy: wish })
    const taken = await ask('snapshots.take', { project, despiteLeak: true })
    expect(taken).toMatchObject({ number: 1, pictures: 12, isNew: true, leak: split.leak.state })
    await ask('splits.undo', { project })
    expect(await ask('snapshots.diff', { project, from: 1 })).toMatchObject({
      to: null, added: { count: 0, first: [] }, splitChanged: { count: 4 },
    })
    expect(await ask('snapshots.list', { project })).toHaveLength(1)
    expect((await ask('projects.facts', { project })).snapshots).toBe(1)
  })

  test('forecasts what packs of some sizes would be', async () => {
    const { ask } = await gearsProgram()
    await ask('snapshots.take', { project, despiteLeak: true })
    const budgets = [{ kind: 'bytes', bytes: 2048 }, { kind: 'bytes', bytes: 1 }] as const
    const found = await ask('forecasts.sizes', { project, preset: 'quick', storage: 'i8', seed: 1, budgets })
    expect(found.pictures).toBeGreaterThan(0)
    expect(found.sizes.length + found.impossible.length).toBe(2)
    expect(found.impossible).toContainEqual(expect.objectContaining({ budgetBytes: 1 }))
  })
})

test('what studies would be is planned on this PC', async () => {
  const { ask } = await gearsProgram()
  await ask('splits.draw', { project, wish: { method: 'stratified', share: 0.34, seed: 1, keepLots: false } })
  await ask('snapshots.take', { project, despiteLeak: true })
  const phases = new Set<string>()
  const [plan] = await ask('plans.make', {
    project, storage: 'i8', seed: 1, budget: { kind: 'bytes', bytes: 2048 }, executor: 'onnx', seeds: 3,
    augmentation: { flip: true, shift: true, scale: true, cutout: true, brightness: true, contrast: true },
    wishes: [{ minutes: 5 }],
  }, { tell: ({ phase }) => phases.add(phase) })
  expect(plan).toMatchObject({ wish: { minutes: 5 }, executor: 'onnx', budgetBytes: 2048 })
  expect([...phases]).toContain('timing')
})

describe('a call', () => {
  test('that is cancelled is no failure', async () => {
    const { ask } = await gearsProgram()
    const cancelled = ask('splits.show', { project }, { signal: AbortSignal.abort() })
    await expect(cancelled).rejects.toEqual(new Refused('cancelled'))
  })

  test('that goes wrong as nobody expected tells a reference alone, by which the log tells more', async () => {
    const { program } = await testProgram()
    const answer = (): Promise<never> => Promise.reject(new Error(`secret ${program.dataFolder}`))
    const broken = { ...program.handlers, 'jobs.list': answer }
    const context = { signal: new AbortController().signal, tell: () => {} }
    const outcome = await dispatch(broken, { name: 'jobs.list' }, context, program.log)
    const { failure } = outcome as Extract<typeof outcome, { failure: object }>
    expect(failure.problem).toEqual({ code: 'internal', detail: failure.reference })
    const log = await readFile(join(program.log.folder, 'joryu.log'), 'utf8')
    expect(log).toContain(failure.reference)
    expect(log).toContain('secret')
    expect(log).not.toContain(program.dataFolder)
  })

  test.each([
    ['of no name', { name: 'nothing' }],
    ['of a name that every object has', { name: 'constructor' }],
    ['with a key too many', { name: 'projects.facts', input: { project, more: 1 } }],
    ['of another type', { name: 'projects.facts', input: { project: 1 } }],
    ['with nothing where something is asked for', { name: 'projects.facts' }],
    ['with a name that is endless', { name: 'projects.create', input: { name: 'x'.repeat(256) } }],
    ['that would write a file of another kind', { name: 'program.diagnostics', input: { path: '/home/.bashrc' } }],
    ['that would write a table of another kind', {
      name: 'imports.save', input: { project, path: '/home/.bashrc', language: 'ja' },
    }],
  ])('%s is refused, and nothing is done', async (_, asked) => {
    const { program } = await testProgram()
    const context = { signal: new AbortController().signal, tell: () => {} }
    const outcome = await dispatch(program.handlers, asked, context, program.log)
    expect(outcome).toMatchObject({ ok: false, failure: { problem: { code: 'call-refused' } } })
  })
})
