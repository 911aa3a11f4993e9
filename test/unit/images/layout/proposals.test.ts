import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposeFrom } from '../../../../main/images/layout/proposeLayouts.ts'
import { countsOf, proposalOf, proposalsFor } from '../../../support/proposals.ts'

const part = fc.constantFrom(
  'train', 'test', 'val', 'good', 'OK', '良品', 'images', 'labels', 'OK_1.png', 'NG_2.png', '1.txt', 'list.csv', 'a.json',
)
const anyPaths = fc.uniqueArray(fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')))

test('whatever is proposed, every file is in a class or left out, once, and classes are counted', () => {
  fc.assert(fc.property(anyPaths, (paths) => {
    for (const { files, leftOut, classes } of proposeFrom(paths, new Map())) {
      const places = [...files, ...leftOut].map(({ at }) => at).sort((one, other) => one - other)
      expect(places).toEqual([...paths.keys()])
      expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(files.length)
    }
  }))
})

test('proposals are told apart by their keys', () => {
  fc.assert(fc.property(anyPaths, (paths) => {
    const keys = proposeFrom(paths, new Map()).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  }))
})

describe('the best proposal', () => {
  test.each([
    ['class-folders', ['OK/1.png', 'NG/1.png']],
    ['split-folders', ['train/OK/1.png', 'train/NG/1.png', 'test/OK/2.png', 'test/NG/2.png']],
    ['mvtec', ['train/good/1.png', 'test/good/1.png', 'test/dent/1.png', 'ground_truth/dent/1_mask.png']],
    ['file-name:_1', ['OK_1.png', 'OK_2.png', 'NG_1.png', 'NG_2.png']],
    ['file-name:_1', ['20260131/OK_1.png', '20260131/OK_2.png', '20260201/NG_1.png', '20260201/NG_2.png'].map(
      (path) => `shots/${path}`,
    )],
  ])('is %s for %j', (key, paths) => {
    expect(proposalsFor(paths)[0]?.key).toBe(key)
  })
})

describe('MVTec AD', () => {
  const paths = [
    'ground_truth/dent/1_mask.png', 'license.txt', 'test/dent/1.png', 'test/good/1.png', 'train/good/1.png',
    'train/good/2.png',
  ]

  test('is one set of good parts and kinds of defects, whose split is given up', () => {
    const { classes, files, leftOut, reason } = proposalOf(paths, 'mvtec')
    expect(classes).toEqual([{ name: 'dent', count: 1 }, { name: 'good', count: 3 }])
    expect(files.every(({ split }) => split === undefined)).toBe(true)
    expect(leftOut).toEqual([{ at: 0, why: 'mask' }, { at: 1, why: 'paper' }])
    expect(reason).toEqual({ layout: 'mvtec', normal: 'good', defects: 1 })
  })

  test('has good parts alone for training', () => {
    expect(proposalsFor([...paths, 'train/dent/1.png']).map(({ layout }) => layout)).not.toContain('mvtec')
  })
})

describe('class names', () => {
  test('that differ by width or case, or mean the same, are proposed to be merged, and stay apart', () => {
    const paths = ['OK/1.png', 'OK/2.png', 'ok/1.png', 'ＯＫ/1.png', '良品/1.png', 'NG/1.png', '不良/1.png', 'a b/1', 'A_B/1']
    const proposal = proposalOf(paths, 'class-folders')
    expect(proposal.classes).toHaveLength(8)
    expect(proposal.merges).toEqual([
      { into: 'A_B', from: ['a b'], why: 'spelling' },
      { into: 'NG', from: ['不良'], why: 'synonym' },
      { into: 'OK', from: ['ok', '良品', 'ＯＫ'], why: 'synonym' },
    ])
  })

  test('that are unlike are left alone', () => {
    expect(proposalOf(['scratch/1', 'dent/1', '傷/1', '1/1', '_/1', '-/1'], 'class-folders').merges).toEqual([])
  })
})

describe('classes in file names', () => {
  test('are found by each rule that fits, with counts', () => {
    const paths = ['OK_lot1_20260131.png', 'OK_lot2_20260131.png', 'NG_lot1_20260201.png', 'NG_lot2_20260201.png']
    const [best, ...others] = proposalsFor(paths)
    expect(best && [best.key, best.isSure, ...countsOf(best)]).toEqual(['file-name:_1', true, 'NG: 2', 'OK: 2'])
    expect(best?.files[0]).toEqual({ at: 0, className: 'OK' })
    expect(others.map(({ key, isSure }) => [key, isSure])).toEqual([['file-name:_2', false]])
  })

  test.each([
    ['file-name:-1', ['良品-1', '良品-2', '不良-1', '不良-2']],
    ['file-name:_1', ['ＯＫ＿1', 'ＯＫ＿2', 'ＮＧ＿1', 'ＮＧ＿2']],
    ['file-name:space1', ['ok (1)', 'ok (2)', 'ng (1)', 'ng (2)']],
    ['file-name:_last', ['1_OK', '2_1_OK', '3_NG', '4_1_NG']],
    ['file-name:letters', ['OK1', 'OK02', 'NG1', 'NG02']],
  ])('are found by %s in %j', (key, stems) => {
    expect(proposalsFor(stems.map((stem) => `${stem}.png`))[0]).toMatchObject({ key, isSure: true })
  })

  test('are a guess where no word says what passed, and where a folder says that already', () => {
    expect(proposalsFor(['a_1.png', 'a_2.png', 'b_1.png', 'b_2.png'])[0]?.isSure).toBe(false)
    expect(proposalsFor(['good/OK_1', 'good/OK_2', 'good/NG_1', 'good/NG_2'])[0]?.key).toBe('class-folders')
  })

  test('are not numbers', () => {
    expect(proposalsFor(['1_1.png', '1_2.png', '2_1.png', '2_2.png', '１.png'])).toEqual([])
  })
})
