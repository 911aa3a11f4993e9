import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseTable } from '../../main/images/layout/csvTable.ts'
import { addLockedFolder, writeHostileTree } from '../support/hostileTree.ts'
import { LONG, runJoryu, runOrdinarily } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { zipOf } from '../support/zipFiles.ts'

const place = ['--project', '検査', '--library', 'data', '--lang', 'en'] as const

/** In words of the account. */
const reasons = {
  'unreadable': 'cannot be read',
  'folder-unreadable': 'is a folder that cannot be opened: check that you have the right to read it',
  'empty': 'is empty',
  'not-a-picture': 'is no picture that Joryu can read',
  'kind-unsupported': 'is stored in a way that Joryu cannot read',
  'damaged': 'is damaged',
  'too-large': 'is too large',
} as const

const isWindows = process.platform === 'win32'

test.skipIf(isWindows)('a hostile tree is imported in one run, and its account is exact', async () => {
  const folder = await temporaryFolder()
  const root = join(folder, 'tree')
  await mkdir(root)
  const { pictures, skipped } = await writeHostileTree(root)
  const locked = await addLockedFolder(root)
  const { code, stdout, stderr } = await runOrdinarily(folder, 'import', 'tree', ...place, '--account', 'account.csv')
  await chmod(locked, 0o755)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })

  const [, ...rows] = parseTable(await readFile(join(folder, 'account.csv'), 'utf8'))
  const account = rows.map(([, path = '', className = '', , , , , outcome = '', detail = '']) =>
    [path, `${className} ${outcome}${outcome === 'skipped' ? `: ${detail}` : ''}`] as const)
  const readable = Object.entries(pictures).flatMap(([name, files]) => files.map((file) => `${name}/${file}`))
  const contents = new Set<string>()
  const order = new Map(account.map(([path], at) => [path, at]))
  const expected = new Map<string, string>()
  for (const path of readable.toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))) {
    const content = createHash('sha256').update(await readFile(join(root, path))).digest('hex')
    expected.set(path, `${classOf(path)} ${contents.has(content) ? 'duplicate' : 'imported'}`)
    contents.add(content)
  }
  const lost = { ...skipped, 'ﾖｺﾞﾚ/locked': 'folder-unreadable' as const }
  for (const [path, reason] of Object.entries(lost)) expected.set(path, `${classOf(path)} skipped: ${reasons[reason]}`)
  expect(Object.fromEntries(account)).toEqual(Object.fromEntries(expected))
  expect(account).toHaveLength(expected.size)
  const counts = [expected.size, contents.size, readable.length - contents.size, Object.keys(lost).length]
  expect(stdout).toContain(
    `${counts[0]} files found = ${counts[1]} imported + ${counts[2]} duplicates + ${counts[3]} skipped.\n`,
  )
}, LONG)

const classOf = (path: string): string => path.split('/')[0] ?? ''

test('a ZIP file that leads outside, and one that is a bomb, are refused by the import', async () => {
  const folder = await temporaryFolder()
  const bomb = Array.from({ length: 50 }, (_, at) => ({ name: `a/${at}.png`, content: 'x', overlaps: at > 0 }))
  await writeFile(join(folder, 'outside.zip'), zipOf([{ name: 'a/1.png' }, { name: '../outside.png' }]))
  await writeFile(join(folder, 'bomb.zip'), zipOf(bomb))
  const refused = await Promise.all(['outside.zip', 'bomb.zip'].map((zip) => runJoryu(folder, 'import', zip, ...place)))
  expect(refused.map(({ code }) => code)).toEqual([1, 1])
  expect(refused.map(({ stderr }) => stderr.split(':')[0])).toEqual([
    expect.stringContaining('because a file in it leads to a place outside'),
    expect.stringContaining('because it would unpack to far more than pictures do'),
  ])
}, LONG)
