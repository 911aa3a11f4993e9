import { beforeAll, describe, expect, test } from 'vitest'
import { FULL_AUGMENTATION, NO_AUGMENTATION } from '../../../main/engine/augment/augmentation.ts'
import { usualTraining } from '../../../main/engine/evaluation/recipe.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import { html } from '../../../main/evidence/report/html.ts'
import { isMadeOfOurs } from '../../../main/evidence/report/madeOfOurs.ts'
import { drawReportPictures, type ReportPictures } from '../../../main/evidence/report/pictures.ts'
import { renderReport } from '../../../main/evidence/report/renderReport.ts'
import type { ReportInputs } from '../../../main/evidence/report/reportInputs.ts'
import { judge } from '../../../main/evidence/verdict.ts'
import { sharp } from '../../../main/images/sharp.ts'
import type { Comparison } from '../../../shared/domain/comparison.ts'
import { createStream } from '../../../shared/stream.ts'
import { expectBalanced, expectNoHoles } from '../../support/evidencePages.ts'
import { sketchComparison, type ContenderSketch } from '../../support/evidenceComparison.ts'
import { startSet } from '../../support/evidenceSet.ts'
import { gratings } from '../../support/engineSets.ts'

const shape = { channels: 3, height: 16, width: 16 } as const
const training = gratings(shape, 2, 24, 0.2, createStream(1))
const set = startSet(training, { spectraPerClass: 4, transforms: 3 })

let pictures: ReportPictures
beforeAll(async () => {
  pictures = await drawReportPictures(await createExecutor('onnx'), training, set)
})

/** Three networks, a point apart. */
function around(mean: number): ContenderSketch {
  return { accuracies: [mean - 0.01, mean, mean + 0.01] }
}

const sketches = {
  full: { ...around(0.953), bytes: 1_048_576 },
  pack: around(0.901),
  random: around(0.602),
  kMeans: around(0.653),
  coded: around(0.804),
}

function inputsOf(comparison: Comparison): ReportInputs {
  const augmentation = { ...NO_AUGMENTATION, shift: true, contrast: true }
  return {
    name: 'parts & <b>more</b>',
    comparison,
    verdict: judge(comparison),
    pictures,
    plan: set.plan,
    storage: 'i8',
    evaluation: {
      ...usualTraining, learningRate: 0.01, batch: 64, steps: 100, augmentation, network: comparison.network,
      fullEpochs: 10, seeds: 3, sheet: { formats: ['webp'], trainings: 2 },
    },
    bytes: { file: 61_440, originals: 7_340_032 },
    testOrigin: 'held-out',
    skipped: 3,
    fit: 'crop',
    reading: {
      depth: { kind: 'used-range', low: 120, high: 4095 },
      counts: { deep: 7, several: 0, turned: 5, transparent: 0, cmyk: 0, profile: 0 },
    },
    making: {
      recipe: {
        network: comparison.network,
        start: 'data',
        objective: { kind: 'distribution', recipe: { real: 32, decoded: 16 } },
        iterations: 250,
        augmentation: FULL_AUGMENTATION,
        rates: { spectra: 0.04, transforms: 0.015, stepSize: 0.02 },
        stepSize: 0.02,
        quantizeFrom: 0.6,
      },
      seed: 42,
      seconds: { experts: 12, distill: 34, evaluate: 56, total: 105 },
    },
    version: '1.2.3',
  }
}

describe.each(['en', 'ja'] as const)('the report (%s)', (language) => {
  const good = sketchComparison(sketches, { classes: ['"><script>alert(1)</script>', "O'Ring & <i>"] })

  test('is one sound page that loads nothing', () => {
    const page = renderReport(inputsOf(good), language)
    expectBalanced(page)
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).not.toMatch(/<script|<link|<iframe|\son\w+=/i)
    const targets = [...page.matchAll(/(?:\s(?:src|href)="|url\()([^")]*)/g)].map(([, target = '']) => target)
    expect(targets.filter((target) => !/^(data:image\/png;base64,|#\w)/.test(target))).toEqual([])
    expectNoHoles(page)
    expect(isMadeOfOurs(page)).toBe(true)
  })

  test('shows names as they are and lets none of them act', () => {
    const page = renderReport(inputsOf(good), language)
    expect(page).toContain('parts &amp; &lt;b&gt;more&lt;/b&gt;')
    expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).toContain('O&#39;Ring &amp; &lt;i&gt;')
    expect(page).not.toContain('<b>more')
  })

  test('says the numbers of all five, the bytes, and how it was made', () => {
    const page = renderReport(inputsOf(good), language)
    const accuracies = ['95.3%', '90.1%', '60.2%', '65.3%', '80.4%']
    const others = ['8.0 KB', '1.0 MB', '60.0 KB', '7.0 MB', '42', '250', '1.2.3']
    for (const number of [...accuracies, ...others]) expect(page).toContain(number)
  })

  test('measures the pack against all training pictures, those held out for choices included', () => {
    // (900 + 100) pictures of 256 bytes: 8,192 bytes are 3.2 % of them, and they are 31.25 times as much.
    const page = renderReport(inputsOf(good), language)
    expect(page).toContain('<b>3.2%</b>')
    expect(page).toMatch(/250\.0 KB<\/td>\s*<td>[^<]*31\D/)
  })

  test('names the snapshot, or that there is none, how pictures were read, and whether test pictures leak', () => {
    const snapshot = { number: 3, fingerprint: `12345678${'9'.repeat(56)}`, pictures: 1200 }
    const named = renderReport(inputsOf({ ...good, snapshot, leak: 'leaking' }), language)
    const unnamed = renderReport(inputsOf(good), language)
    const expected = {
      en: [
        'snapshot 3 (12345678)', 'cropped to the middle', '120 to 4,095', '5 turned as the camera',
        'accuracies are too high',
      ],
      ja: ['スナップショット3（12345678）', '中央を切り出し', '120～4,095', '回転（5枚）', '実際より高く'],
    }
    for (const words of expected[language]) expect(named).toContain(words)
    expect(unnamed).toContain({ en: 'folder, not a snapshot', ja: 'スナップショットではない' }[language])
  })

  test('holds the pictures as they were drawn', async () => {
    const page = renderReport(inputsOf(good), language)
    const texts = [...page.matchAll(/data:image\/png;base64,([^"]+)"/g)].map(([, text = '']) => text)
    const files = texts.map((text) => Buffer.from(text, 'base64'))
    // Of each class 6 real, 6 decoded and 4 spectra; of each transform rows and columns.
    expect(files).toHaveLength(2 * (6 + 6 + 4) + 3 * 2)
    const sides = await Promise.all(files.map(async (file) => {
      const { width, height } = await sharp(file).metadata()
      return `${width} x ${height}`
    }))
    expect(new Set(sides)).toEqual(new Set(['16 x 16', '8 x 8', '16 x 8']))
  })

  test('speaks of missed defects only where one class is good', () => {
    const words = /verkill|見逃し|過検出/
    expect(renderReport(inputsOf(good), language)).not.toMatch(words)
    const inspected = sketchComparison(sketches, { classes: ['良品', '傷'] })
    expect(renderReport(inputsOf(inspected), language)).toMatch(words)
  })

  test('many classes list mistakes instead of a matrix', () => {
    const many = Array.from({ length: 30 }, (_, label) => `type ${label}`)
    const confusion = many.map((_, actual) =>
      many.map((_, predicted) => (predicted === actual ? 9 : predicted === (actual + 1) % 30 ? 1 : 0)),
    )
    const sketch = { accuracies: [0.9, 0.9, 0.9], confusion }
    const all = { full: sketch, pack: sketch, random: sketch, kMeans: sketch, coded: sketch }
    const page = renderReport(inputsOf(sketchComparison(all, { classes: many })), language)
    expectBalanced(page)
    expect(page).not.toContain('class="confusion"')
    expect(page).toContain('type 29')
  })

  test('a comparison without curves, sheet, making or test pictures of a class is still a page', () => {
    const bare = { accuracies: [0.4], confusion: [[40, 60], [0, 0]] }
    const comparison = sketchComparison({ full: bare, pack: bare, random: bare, kMeans: bare, coded: bare })
    const { full, pack, random, kMeans, coded } = comparison.results
    const results = {
      full: { ...full, curves: [] }, pack: { ...pack, curves: [] }, random: { ...random, curves: [] },
      kMeans: { ...kMeans, curves: [] }, coded: { ...coded, curves: [] },
    }
    const inputs = { ...inputsOf({ ...comparison, results, sheet: null }), making: undefined }
    const page = renderReport(inputs, language)
    expectBalanced(page)
    expectNoHoles(page)
  })
})

test('text is escaped, markup is not, and lists are joined', () => {
  const item = html`<li title="${'a"b'}">${'<&>'}</li>`
  expect(html`<ul>${[item, item]}${3}</ul>`.markup).toBe(
    '<ul><li title="a&quot;b">&lt;&amp;&gt;</li><li title="a&quot;b">&lt;&amp;&gt;</li>3</ul>',
  )
})
