import { expect, test } from 'vitest'
import { isoDate } from '../../../../main/images/layout/dates.ts'
import { findFacts } from '../../../../main/images/layout/pictureFacts.ts'
import { proposalOf } from '../../../support/proposals.ts'

test.each([
  ['2026-01-05', '2026-01-05'], ['2026/1/5', '2026-01-05'], ['2026.1.5 12:30', '2026-01-05'],
  ['2026年1月5日', '2026-01-05'], ['２０２６年１月５日 7時', '2026-01-05'], ['令和8年1月5日', '2026-01-05'],
  ['令和元年5月1日', '2019-05-01'], ['20260105', '2026-01-05'], ['20260105T0900', '2026-01-05'],
  ['2026:01:05 12:30:00', '2026-01-05'], ['2024-02-29', '2024-02-29'],
  ['2026-02-29', undefined], ['2026/13/5', undefined], ['1/5/2026', undefined], ['26/1/5', undefined],
  ['46027', undefined], ['2026/1', undefined], ['2026-1/5', undefined], ['202601051', undefined], ['', undefined],
  ['0001-01-01', undefined], ['yesterday', undefined],
])('"%s" is the day %s', (text, day) => {
  expect(isoDate(text)).toBe(day)
})

/** What the names of files tell: each fact, one value a file. */
function told(...names: readonly string[]): Readonly<Record<string, readonly (string | undefined)[]>> {
  const { facts } = findFacts(names, names.map((_, at) => ({ at, className: 'a' })))
  const of = (name: 'lot' | 'date' | 'part'): readonly (string | undefined)[] => facts.map(({ [name]: value }) => value)
  const all = { lot: of('lot'), date: of('date'), part: of('part') }
  return Object.fromEntries(Object.entries(all).filter(([, values]) => values.some((value) => value !== undefined)))
}

test.each([
  [['20260131_a.png', 'x_20260201.png', 'y.png'], ['2026-01-31', '2026-02-01', undefined]],
  [['OK/2026-01-31/1.png', 'OK/2026-02-01/1.png'], ['2026-01-31', '2026-02-01']],
  // Twelve digits are a short year with seconds, as one of them cannot be a long year with a day.
  [['01_200908152258_517500.png', '01_200830205125_517500.png'], ['2020-09-08', '2020-08-30']],
  [['202601311259.png', '202602010000.png'], ['2026-01-31', '2026-02-01']],
  [['20260131125959_1.png', '20260201000000_1.png'], ['2026-01-31', '2026-02-01']],
  // The day of the picture stands nearer the end than that of the folder.
  [['20260301/20260131.png', '20260302/20260201.png'], ['2026-01-31', '2026-02-01']],
])('the names %j tell days for certain', (names, date) => {
  expect(told(...names)).toEqual({ date })
})

test.each([
  ['one is no day', ['20260131.png', '20261331.png']],
  ['all are the same day', ['20260131_a.png', '20260131_b.png']],
  ['both ways of reading fit', ['200908152258.png', '200909152258.png']],
  ['the time is none', ['202601312460.png', '202602010000.png']],
  ['they are numbers of another length', ['260131.png', '260201.png']],
])('names tell no day where %s', (_, names) => {
  expect(told(...names)).toEqual({})
})

test('names tell lots by the word alone, where there are several', () => {
  expect(told('lot12_a.png', 'ロットB7_b.png', 'LOT-3.png', 'c.png')).toEqual({ lot: ['12', undefined, '3', undefined] })
  expect(told('lot1/a.png', 'lot2/b.png')).toEqual({ lot: ['1', '2'] })
  expect(told('slot1.png', 'pilot2.png', 'lotion.png')).toEqual({})
  expect(told('lot1_a.png', 'lot1_b.png')).toEqual({})
})

test.each([
  ['A1-cam1.png A1-cam2.png A2-cam1.png A2-cam2.png', ['A1', 'A1', 'A2', 'A2']],
  ['good/7_crop_1_c.png bad/7_crop_2_0.png good/8_crop_1_c.png good/8_crop_2_c.png', ['7', '7', '8', '8']],
  ['OK/01/面1.png OK/01/面2.png NG/02/面1.png NG/02/面2.png', ['OK/01', 'OK/01', 'NG/02', 'NG/02']],
  ['101_0.png 101_1.png 102_0.png 102_1.png 103_0.png 103_1.png', ['101', '101', '102', '102', '103', '103']],
  // Each folder numbers its own.
  [
    'a/1-cam1.png a/1-cam2.png b/1-cam1.png b/1-cam2.png',
    ['a/1', 'a/1', 'b/1', 'b/1'],
  ],
])('the names %s tell which pictures show one part', (names, part) => {
  expect(told(...names.split(' '))).toEqual({ part })
})

test.each([
  ['a day is no part', ['20260131_1.png', '20260131_2.png', '20260131_3.png']],
  ['nor is a short one', ['260131_1', '260131_2', '260201_1', '260201_2', '260202_1', '260202_2']],
  ['a class is no part', ['OK_cam1.png', 'OK_cam2.png', 'NG_cam1.png', 'NG_cam2.png']],
  ['a group of many is a lot', [101, 102, 103].flatMap((lot) => Array.from({ length: 30 }, (_, at) => `${lot}_${at}`))],
  ['each has its own number', ['A1-cam1.png', 'A2-cam1.png', 'A3-cam1.png']],
])('names tell no part where %s', (_, names) => {
  expect(told(...names).part).toBeUndefined()
})

test('what a list says counts alone, with the dates that it fails to tell', () => {
  const files = {
    'list.csv': 'file,class,date\n20260131_1.png,a,2026-03-01\n20260201_1.png,b,31.1.2026\n',
    '20260131_1.png': '', '20260201_1.png': '',
  }
  const { facts, report } = findFacts(Object.keys(files), proposalOf(files, 'csv').files)
  expect(facts).toEqual([{ date: '2026-03-01' }, {}])
  expect(report).toEqual({
    date: { from: 'list', pictures: 1, values: 1, example: { path: '20260131_1', value: '2026-03-01' } },
    badDates: { count: 1, example: '31.1.2026' },
  })
})

test('pictures of COCO have the day of their taking, unless all have that of the export', () => {
  const coco = (...days: readonly string[]): string => JSON.stringify({
    images: days.map((date_captured, id) => ({ id, file_name: `${id}.png`, date_captured })),
    annotations: [{ image_id: 0, category_id: 1 }], categories: [{ id: 1, name: 'dent' }],
  })
  const daysOf = (...days: readonly string[]): readonly (string | undefined)[] =>
    proposalOf({ 'list.json': coco(...days), '0.png': '', '1.png': '' }, 'coco').files.map(({ date }) => date)
  expect(daysOf('2013-11-14 17:02:52', '2013-11-15 17:02:52')).toEqual(['2013-11-14', '2013-11-15'])
  expect(daysOf('2013-11-14 17:02:52', '2013-11-14 17:02:53')).toEqual([undefined, undefined])
})
