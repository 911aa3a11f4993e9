import { describe, expect, test } from 'vitest'
import { yoloClassNames } from '../../../../main/images/layout/yoloNames.ts'
import { countsOf, proposalOf, proposalsFor } from '../../../support/proposals.ts'

describe('COCO', () => {
  const coco = JSON.stringify({
    images: [
      { id: 1, file_name: '1.png' }, { id: 2, file_name: '2.png' }, { id: 3, file_name: '3.png' },
      { id: 4, file_name: 'gone.png' },
    ],
    annotations: [
      { image_id: 1, category_id: 7 }, { image_id: 1, category_id: 7 },
      { image_id: 1, category_id: 5, bbox: [1, 2, 3, 4] },
      { image_id: 2, category_id: 5 },
    ],
    categories: [{ id: 5, name: 'crack' }, { id: 7, name: 'stain' }],
  })
  const files = {
    'valid/_annotations.coco.json': coco, 'valid/1.png': '', 'valid/2.png': '', 'valid/3.png': '', 'x.png': '',
  }

  test('gives a picture the class that most of its annotations have, and says what is dropped', () => {
    const proposal = proposalOf(files, 'coco')
    expect(proposal.key).toBe('coco:most-frequent')
    expect(countsOf(proposal)).toEqual(['crack: 1', 'no annotation: 1', 'stain: 1'])
    expect(proposal.reason).toMatchObject({ rule: 'most-frequent', dropped: 1, bare: 1 })
    expect(proposal.files[0]).toEqual({ at: 1, className: 'stain', split: 'validation' })
    expect(proposal.leftOut).toContainEqual({ at: 4, why: 'not-listed' })
  })

  test('or the most severe one', () => {
    const proposal = proposalOf(files, 'coco:most-severe')
    expect(countsOf(proposal)).toEqual(['crack: 2', 'no annotation: 1'])
    expect(proposal.reason).toMatchObject({ dropped: 2 })
  })

  test.each(['', '{', '[]', '{"images": 1}'])('is not what %j says', (text) => {
    expect(proposalsFor({ 'a.json': text, '1.png': '' })).toEqual([])
  })
})

describe('YOLO', () => {
  const files = {
    'data.yaml': 'path: .\nnames:\n  0: crack\n  1: "stain"\nnc: 2\n',
    'images/train/1.jpg': '', 'images/train/2.jpg': '', 'images/test/3.jpg': '',
    'labels/train/1.txt': '1 .5 .5 .1 .1\n1 .2 .2 .1 .1\n0 .5 .5 .1 .1\n', 'labels/test/3.txt': '',
  }

  test('gives pictures the classes of their annotations, and those without a class of their own', () => {
    const proposal = proposalOf(files, 'yolo')
    expect(proposal.files).toEqual([
      { at: 1, className: 'stain', split: 'training' },
      { at: 2, className: 'no annotation', split: 'training' },
      { at: 3, className: 'no annotation', split: 'test' },
    ])
    expect(proposal.reason).toEqual({ layout: 'yolo', rule: 'most-frequent', dropped: 1, bare: 2 })
    expect(countsOf(proposalOf(files, 'yolo:most-severe'))).toEqual(['crack: 1', 'no annotation: 2'])
  })

  const beside = {
    'classes.txt': 'crack\nstain\n', '1.jpg': '', '1.txt': '1 0.5 0.5 0.1 0.1\n', '2.jpg': '', '2.txt': '',
    'more/3.jpg': '', 'more/3.txt': '0 .1 .2 .3 1\r\n',
  }

  test('finds annotations beside the pictures too', () => {
    expect(countsOf(proposalOf(beside, 'yolo'))).toEqual(['crack: 1', 'no annotation: 1', 'stain: 1'])
    expect(proposalsFor(beside)[0]?.layout).toBe('yolo')
  })

  test.each(['brightness 0.5 0.5 0.1 0.1', '1 0.5 0.5 0.1', '1 200 300 20 20', ''])(
    'takes a text beside a picture that says %j for none', (text) => {
      const files = { ...beside, '1.txt': text, 'more/3.txt': text }
      expect(proposalsFor(files).filter(({ layout }) => layout === 'yolo')).toEqual([])
    },
  )

  test('leaves sets whose folders tell the classes to these', () => {
    const files = { 'ok/1.jpg': '', 'ok/1.txt': '0 0.5 0.5 0.1 0.1', 'ng/2.jpg': '', 'ng/2.txt': '1 0.5 0.5 0.1 0.1' }
    expect(proposalsFor(files).map(({ layout }) => layout).slice(0, 2)).toEqual(['class-folders', 'yolo'])
  })

  test.each([
    ['data.yaml', "train: x\nnames: ['crack', stain]\nnc: 2"],
    ['data.yaml', 'names:\n- crack\n- stain\n'],
    ['data.yml', 'names:\n  1: stain\n  0: crack\n'],
    ['classes.txt', 'crack\r\nstain\r\n'],
  ])('names classes in %s as %j', (path, text) => {
    expect(yoloClassNames(path, text)).toEqual(['crack', 'stain'])
  })
})
