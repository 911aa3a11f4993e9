import { appendFile, copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { historyJapanese } from '../../../../main/doors/cli/text/historyJapanese.ts'
import { sha256 } from '../../../../main/pack/checksums.ts'
import { readPack } from '../../../../main/pack/readPack.ts'
import type { Input } from '../../../../shared/contract/calls.ts'
import type { AuditAction } from '../../../../main/library/repositories/audit.ts'
import { handOverProject, type HandOverProject } from '../../../support/handOverProject.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

const project = 'gears'

function request(
  { pack }: Pick<HandOverProject, 'pack'>,
  folder: string,
  parts: Partial<Input<'packs.handOver'>> = {},
): Input<'packs.handOver'> {
  return {
    project, pack, folder, fileName: '歯車-v1.joryu', recipient: ' 株式会社サンプル ', purpose: '分類器の学習', note: '',
    confidentiality: 'limited', signedBy: '山田', statements: ['contents', 'nearest', 'not-anonymous', 'allowed'],
    ...parts,
  }
}

describe('a pack that is handed over', () => {
  test('is a copy to the last byte, which the ledger and the history know', async () => {
    const made = await handOverProject()
    await made.judge('good')
    const folder = await temporaryFolder()
    const line = await made.ask('packs.handOver', request(made, folder))
    const path = join(folder, '歯車-v1.joryu')
    expect(line).toMatchObject({
      version: 1, recipient: '株式会社サンプル', signedBy: '山田', path, confidentiality: 'limited',
      fileHash: sha256(await readFile(made.packPath)),
    })
    expect(await readFile(path)).toEqual(await readFile(made.packPath))
    await readPack(path)
    expect(await made.ask('handOvers.list', { project, limit: 10 })).toEqual([line])
    expect(await made.ask('handOvers.list', { project, before: line.id, limit: 10 })).toEqual([])
    expect(await made.ask('packs.versions', { project })).toMatchObject([{ recipients: ['株式会社サンプル'] }])
    const [entry] = await made.ask('projects.history', { project, limit: 1 })
    expect(historyJapanese.actions[entry?.action as AuditAction](entry?.detail ?? {})).toBe(
      `パックv1を「株式会社サンプル」への提供用に書き出し（確認者：山田、保存先：「${path}」）`,
    )
  })

  test('replaces nothing, whatever stands there', async () => {
    const made = await handOverProject()
    await made.judge('good')
    const folder = await temporaryFolder({ '歯車-v1.joryu': 'another', 'taken.joryu/inside.txt': '' })
    for (const fileName of ['歯車-v1.joryu', 'taken.joryu']) {
      const problem = await made.problemOf('packs.handOver', request(made, folder, { fileName }))
      expect(problem).toEqual({ code: 'file-taken', path: join(folder, fileName) })
    }
    expect(await readFile(join(folder, '歯車-v1.joryu'), 'utf8')).toBe('another')
    expect(await made.ask('handOvers.list', { project, limit: 10 })).toEqual([])
  })

  test('is refused where it was changed or is gone, and where the folder is not there', async () => {
    const made = await handOverProject()
    await made.judge('good')
    const folder = await temporaryFolder()
    expect(await made.problemOf('packs.handOver', request(made, join(folder, 'none')))).toMatchObject({
      code: 'folder-missing', path: join(folder, 'none'),
    })
    const copy = join(await temporaryFolder(), 'copy.joryu')
    await copyFile(made.packPath, copy)
    await appendFile(made.packPath, ' ')
    const modified = { code: 'pack-modified', path: made.packPath }
    expect(await made.problemOf('packs.handOver', request(made, folder))).toEqual(modified)
    expect(await made.problemOf('packs.contents', { project, pack: made.pack })).toEqual(modified)
    expect(await made.ask('packs.versions', { project })).toMatchObject([{ file: 'changed' }])
    await rm(made.packPath)
    expect(await made.problemOf('packs.handOver', request(made, folder))).toMatchObject({ code: 'pack-missing' })
    expect(await made.ask('packs.versions', { project })).toMatchObject([{ file: 'missing' }])
    await copyFile(copy, made.packPath)
    expect(await made.ask('packs.versions', { project })).toMatchObject([{ file: 'whole' }])
    expect(await readdir(folder)).toEqual([])
  })

  test('is signed for in full: without a comparison, and after a poor one, the risk too', async () => {
    const made = await handOverProject()
    const folder = await temporaryFolder()
    expect(await made.problemOf('packs.handOver', request(made, folder))).toEqual({
      code: 'sign-off-incomplete', missing: 1,
    })
    await made.judge('poor')
    expect(await made.problemOf('packs.handOver', request(made, folder, { statements: ['allowed'] }))).toEqual({
      code: 'sign-off-incomplete', missing: 4,
    })
    const all = request(made, folder).statements
    expect(await made.ask('packs.handOver', request(made, folder, { statements: [...all, 'risk'] }))).toMatchObject({
      statements: [...all, 'risk'],
    })
  })

  test('has no name that leads elsewhere', async () => {
    const made = await handOverProject()
    for (const fileName of [
      '../out.joryu', 'a/b.joryu', 'a\\b.joryu', '.hidden.joryu', 'con.joryu', 'x.txt', 'x.joryu\n', 'a:b.joryu',
    ]) {
      const problem = await made.problemOf('packs.handOver', request(made, '/tmp', { fileName }))
      expect(problem.code, fileName).toBe('call-refused')
    }
  })
})

describe('packs of a project', () => {
  test('count from the first, and tell which snapshot the one before was made from', async () => {
    const made = await handOverProject()
    await made.makePack(2)
    expect(await made.ask('packs.versions', { project })).toMatchObject([
      { version: 2, snapshot: 1, snapshotBefore: 1, mark: 'open', recipients: [], file: 'whole' },
      { version: 1, snapshot: 1 },
    ])
  })

  test('are adopted and retired, and that is taken back', async () => {
    const made = await handOverProject()
    const wish = { project, pack: made.pack }
    await made.ask('packs.mark', { ...wish, mark: 'adopted', note: '限度見本で確認' })
    const [retired] = await made.ask('packs.mark', { ...wish, mark: 'retired', note: '' })
    expect(retired).toMatchObject({ mark: 'retired', markNote: '' })
    expect(await made.ask('packs.undoMark', { project })).toMatchObject([
      { mark: 'adopted', markNote: '限度見本で確認' },
    ])
    expect(await made.ask('packs.undoMark', { project })).toMatchObject([{ mark: 'open', markNote: '' }])
    expect(await made.problemOf('packs.undoMark', { project })).toEqual({ code: 'nothing-to-undo', project })
    expect(await made.problemOf('packs.mark', { project, pack: 99, mark: 'adopted', note: '' })).toEqual({
      code: 'pack-unknown', number: 99, project,
    })
    const [last] = await made.ask('projects.history', { project, limit: 1 })
    expect(historyJapanese.actions[last?.action as AuditAction](last?.detail ?? {})).toBe('パックv1の「採用」を取り消し')
  })
})

describe('what goes in', () => {
  test('is what the file holds: no name of an original, no folder, no name of the project', async () => {
    const made = await handOverProject()
    const contents = await made.ask('packs.contents', { project, pack: made.pack })
    expect(contents.facts).toMatchObject({
      classes: ['ng', 'ok'], expected: { accuracy: 0.93, tolerance: 0.02 }, snapshot: { number: 1, pictures: 16 },
    })
    expect(contents.entries.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'facts manifest.json', 'numbers data/distilled.safetensors', 'preview preview/ng/00.png',
      'preview preview/ng/01.png', 'preview preview/ok/00.png', 'guide README.md', 'guide README.ja.md',
      'loader loader/joryu.py', 'license LICENSE.txt', 'checksums SHA256SUMS',
    ])
    expect(contents.traces).toMatchObject([
      { kind: 'file-name', searched: 8, found: [] }, { kind: 'folder', found: [] },
      { kind: 'user', searched: 1, found: [] }, { kind: 'project', searched: 1, found: [] },
    ])
    const bytes = await readFile(made.packPath)
    for (const secret of ['part_0000', made.originals, made.program.dataFolder, project]) {
      expect(bytes.includes(secret), secret).toBe(false)
    }
  })

  test('is told where a class is called as an original or the project is', async () => {
    const made = await handOverProject()
    await made.ask('classes.list', { project })
    const { traces } = await made.ask('packs.contents', { project, pack: await renamed(made) })
    expect(traces.filter(({ found }) => found.length > 0)).toMatchObject([
      { kind: 'file-name', found: ['part_00003.png'] }, { kind: 'project', found: ['gears'] },
    ])
  })
})

/** A pack whose classes are called after what nobody outside is to know. @returns its number */
async function renamed(made: HandOverProject): Promise<number> {
  const path = await made.makePack(3, ['gears NG', 'as part_00003.png'])
  const versions = await made.ask('packs.versions', { project })
  return versions.find((one) => one.path === path)?.id ?? 0
}

describe('the nearest originals', () => {
  test.each([48, 24])('of distilled pictures are found whatever their light and side: %i', async (side) => {
    const made = await handOverProject(side)
    const found = await made.ask('packs.nearest', { project, pack: made.pack })
    expect(found).toMatchObject({ decodedPictures: 16, originals: 16, snapshot: 1 })
    const [first, second, third] = found.pictures
    const close = [first, second].map((one) => [one?.className, one?.nearest[0]?.name])
    expect(close).toContainEqual(['ok', 'ok/part_00003.png'])
    expect(close).toContainEqual(['ng', 'ng/part_00005.png'])
    expect(second?.nearest[0]?.distance).toBeLessThan(0.1)
    expect(third?.nearest[0]?.distance).toBeGreaterThan(0.3)
    expect(first?.nearest).toHaveLength(3)
    expect(first?.nearest[0]?.content).toBeGreaterThan(0)
    expect(found.amongOriginals).toBeGreaterThan(0.3)
  })

  test('are not sought for a pack of other pictures, nor when nobody waits', async () => {
    const made = await handOverProject()
    const stopped = made.ask('packs.nearest', { project, pack: made.pack }, { signal: AbortSignal.abort() })
    await expect(stopped).rejects.toThrow('cancelled')
    await writeFile(made.packPath, 'no pack')
    expect(await made.problemOf('packs.nearest', { project, pack: made.pack })).toMatchObject({ code: 'pack-modified' })
  })
})
