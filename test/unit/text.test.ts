import { describe, expect, test } from 'vitest'
import type { Problem } from '../../shared/errors.ts'
import { describeProblem } from '../../shared/text/problem.ts'

/** One example of each problem; the keys are checked against the union by the type. */
const examples: { readonly [One in Problem as One['code']]: Omit<One, 'code'> } = {
  'folder-missing': { path: 'D:\\検査\\良品' },
  'folder-unreadable': { path: '/parts' },
  'folder-empty': { path: '/parts' },
  'layout-unknown': { path: '/parts' },
  'layout-unfit': { path: '/parts', layout: 'csv', possible: 'class-folders (a: 1, b: 2)' },
  'layout-unsure': { path: '/parts', possible: 'file-name:_1 (a: 1, b: 2)' },
  'layout-gone': { path: '/parts', layout: 'csv', possible: 'class-folders (a: 1, b: 2)' },
  'merge-unfit': { path: '/parts', className: 'good', classes: ['OK', 'NG'] },
  'zip-damaged': { path: '/parts.zip' },
  'zip-encrypted': { path: '/parts.zip', entry: '良品/1.png' },
  'zip-unsafe': { path: '/parts.zip', entry: '../1.png' },
  'zip-bomb': { path: '/parts.zip' },
  'one-class': { className: '良品' },
  'class-name-invalid': { className: 'dent\t1' },
  'class-too-small': { className: 'scratch', count: 1, needed: 4 },
  'too-many-classes': { count: 1300, most: 256 },
  'too-many-pictures': { count: 60_000, most: 43_690 },
  'split-classes-differ': { className: 'dent' },
  'no-readable-pictures': { path: '/parts', skipped: 1200 },
  'idx-invalid': { path: '/parts/labels-idx1-ubyte', detail: 'wrong magic number' },
  'idx-several-sets': { path: '/parts' },
  'idx-incomplete': { path: '/parts', missing: 'train-labels-idx1-ubyte' },
  'size-unsupported': { size: 300 },
  'option-invalid': { option: '--seed', given: 'x', expected: 'a whole number' },
  'budget-invalid': { given: 'small' },
  'time-too-short': { minutes: 5, needed: 1200 },
  'budget-too-small': { bytes: 100, needed: 8192 },
  'budget-too-large': { bytes: 5_000_000, most: 1_048_576 },
  'write-denied': { path: '/out' },
  'output-twice': { path: '/out/pack.joryu' },
  'output-in-use': { path: '/out/pack.joryu', number: 12 },
  'disk-full': { path: '/out' },
  'pack-missing': { path: '/out/pack.joryu' },
  'pack-unreadable': { path: '/out/pack.joryu' },
  'pack-broken': { detail: 'data/distilled.safetensors' },
  'pack-newer': { version: 7 },
  'pack-unknown': { number: 7, project: 'gears' },
  'pack-modified': { path: '/out/p.joryu' },
  'pack-originals-unknown': { path: '/out/p.joryu' },
  'file-taken': { path: '/out/p.joryu' },
  'copy-differs': { path: '/out/p.joryu' },
  'sign-off-incomplete': { missing: 2 },
  'pack-mismatch': { detail: 'burr' },
  'library-newer': { path: '/data/library.db', version: 700 },
  'library-damaged': { path: '/data/library.db', detail: 'wrong # of entries in index' },
  'library-busy': { path: '/data/library.db' },
  'source-unknown': { path: '/old', project: 'gears', known: ['/parts'] },
  'source-taken': { path: '/new', project: 'gears' },
  'source-differs': { from: '/old', to: '/new', known: 1200, same: 3 },
  'source-moved': { from: '/old', to: '/new', project: 'gears' },
  'project-unknown': { name: 'ギア' },
  'project-name-invalid': { name: 'gear\t1' },
  'project-name-taken': { name: 'gears' },
  'project-in-use': { name: 'gears', number: 7 },
  'project-empty': { name: 'gears' },
  'source-unclear': {},
  'snapshot-missing': { project: 'ギア' },
  'snapshot-unknown': { project: 'ギア', number: 9, newest: 3 },
  'lots-unknown': { name: 'gears', lots: 'C, D', known: 'A, B' },
  'lots-missing': { name: 'gears' },
  'dates-missing': { name: 'gears' },
  'split-one-sided': { name: 'gears' },
  'split-missing': { name: 'gears' },
  'snapshot-leaks': { name: 'gears', pictures: 1234 },
  'larger-than-kept': { project: 'ギア', size: 64, kept: 32 },
  'shape-fixed': { project: 'ギア', option: '--fit', given: 'crop', kept: 'stretch' },
  'class-unknown': { className: '傷', project: 'ギア' },
  'class-name-taken': { className: 'dent' },
  'class-name-unfit': { className: 'dent\t1' },
  'nothing-to-undo': { project: 'gears' },
  'measurements-missing': { name: 'gears', count: 12 },
  'check-what': {},
  'check-job-what': {},
  'check-missing': { project: 'gears' },
  'finding-unknown': { finding: 'blurred', project: 'gears' },
  'comparison-unknown': { number: 7, project: 'gears' },
  'report-missing': { path: '/out/p.html' },
  'report-unfit': { path: '/out/p.html' },
  'decide-what': {},
  'nothing-to-decide': { finding: 'blurred', project: 'gears' },
  'finding-about-classes': { finding: 'imbalance' },
  'picture-not-found': { path: '傷/1.png', finding: 'blurred', project: 'ギア' },
  'job-unknown': { number: 12 },
  'job-ended': { number: 12 },
  'job-not-repeatable': { number: 12 },
  'job-writes-none': { option: '--account' },
  'training-diverged': { step: 120 },
  'pictures-changed': { path: '/parts' },
  'kernel-unknown': { kernel: 'Einsum', executor: 'onnx' },
  'executor-unavailable': { executor: 'onnx', reason: 'no library' },
  'executor-wrong': { executor: 'webgpu', error: 0.12 },
  'executor-timed-out': { executor: 'webgpu', seconds: 30 },
  'executor-crashed': { executor: 'webgpu', ending: 'SIGSEGV' },
  'executor-failed': { executor: 'webgpu', detail: 'out of memory', instead: 'onnx' },
  'screens-missing': {},
  'door-silent': { path: '/data' },
  'call-refused': { detail: 'jobs.list: Unrecognized key: "x"' },
  internal: { detail: 'shape' },
}

// Object.entries loses the pairing of code and fields that the type above has checked.
const problems = Object.entries(examples).map(([code, fields]) => ({ code, ...fields }) as Problem)

describe.each(['en', 'ja'] as const)('sentences (%s)', (language) => {
  test.each(problems)('$code: complete, and names everything that the problem carries', (problem) => {
    const sentence = describeProblem(problem, language)
    expect(sentence).toMatch(language === 'en' ? /^\S.*: .+\.$/ : /^\S.*(。|：).+/)
    expect(sentence).not.toMatch(/undefined|NaN|\[object/)
    const texts = Object.entries(problem).filter(([key, value]) => key !== 'code' && typeof value === 'string')
    for (const [, text] of texts) expect(sentence).toContain(text)
  })
})

test.each([
  ['not-installed', 'it is not installed', 'インストールされていません'],
  ['no-gpu', 'no graphics processor that it can use was found', '使用できるGPUが見つかりません'],
  ['other-system', 'it is made for another operating system', 'このOSには対応していません'],
] as const)('a machine that lacks an executor (%s) is told in the language, not in the words of a library', (
  lack, english, japanese,
) => {
  const problem = { code: 'executor-unavailable', executor: 'webgpu', reason: 'ENOENT', lack } as const
  expect(describeProblem(problem, 'en')).toBe(
    `The computing method "webgpu" does not work on this PC (${english}): ` +
      'let Joryu choose, and it takes the fastest that does.',
  )
  expect(describeProblem(problem, 'ja')).toBe(
    `計算方式「webgpu」はこのPCで使えません（${japanese}）。` +
      '計算方式を自動にすると、使える方式のうち最も速いものが選ばれます。',
  )
})

test('an answer is off by a part, or no number', () => {
  expect(describeProblem({ code: 'executor-wrong', executor: 'webgpu', error: 0.12 }, 'en')).toContain('(off by 12.0%)')
  expect(describeProblem({ code: 'executor-wrong', executor: 'webgpu' }, 'en')).toContain('(its answer is no number)')
  expect(describeProblem({ code: 'executor-wrong', executor: 'webgpu' }, 'ja')).toContain('（結果が数値になりません）')
})

/** Of those that only a command can meet, sentences may name its options. */
const atCommands: readonly Problem['code'][] = [
  'option-invalid', 'source-unclear', 'shape-fixed', 'check-what', 'check-job-what', 'decide-what', 'job-writes-none',
]

test('what a screen may have to say names no command', () => {
  for (const problem of problems.filter(({ code }) => !atCommands.includes(code))) {
    for (const language of ['en', 'ja'] as const) {
      expect(describeProblem(problem, language)).not.toMatch(/\bjoryu [a-z]|--[a-z]/)
    }
  }
})

test('sentences differ from problem to problem', () => {
  for (const language of ['en', 'ja'] as const) {
    const distinct = new Set(problems.map((problem) => describeProblem(problem, language)))
    expect(distinct.size).toBe(problems.length)
  }
})

test('English sentences say what happened and what to do', () => {
  expect(describeProblem({ code: 'folder-missing', path: 'C:\\parts' }, 'en')).toBe(
    'The folder "C:\\parts" does not exist: check its name and place.',
  )
  expect(describeProblem({ code: 'budget-too-small', bytes: 100, needed: 8192 }, 'en')).toBe(
    'A budget of 100 B is too small for these pictures: allow at least 8.0 KB.',
  )
})

test('Japanese sentences say what happened and what to do', () => {
  expect(describeProblem({ code: 'class-too-small', className: 'キズ', count: 1, needed: 4 }, 'ja')).toBe(
    'クラス「キズ」の画像が足りません（1枚。4枚以上が必要です）。画像を追加するか、このクラスを外してください。',
  )
  expect(describeProblem({ code: 'budget-too-large', bytes: 5_000_000, most: 1_048_576 }, 'ja')).toBe(
    '容量4.8 MBは、この画像には大きすぎます。1.0 MB以下を指定してください。',
  )
})
