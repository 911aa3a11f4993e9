import { expect, test } from 'vitest'
import { CallCancelled, CallRefused, type Asking } from '../../renderer/host/host.ts'
import { createAnswers } from '../../renderer/stores/answers.ts'

/** Questions whose answers are in the hands of the test. */
function questions() {
  const asked: { readonly input: number; readonly asking: Asking; readonly answer: (value: string) => void }[] = []
  const told: unknown[] = []
  const answers = createAnswers((input: number, asking) => new Promise<string>((resolve, reject) => {
    asking.signal?.addEventListener('abort', () => reject(new CallCancelled()))
    asked.push({ input, asking, answer: resolve })
  }), (error) => told.push(error))
  return { asked, told, answers }
}

/** Until all that was settled is heard. */
const heard = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

test('a question is asked once, and tells how far it is until it is answered', async () => {
  const { asked, answers } = questions()
  expect(answers.of(1)).toBeUndefined()
  answers.want(1)
  answers.want(1)
  expect(asked).toHaveLength(1)
  const progress = { phase: 'timing', done: 1, total: 3 } as const
  asked[0]?.asking.tell?.(progress)
  expect(answers.of(1)).toEqual({ kind: 'waiting', progress })
  asked[0]?.answer('one')
  await heard()
  expect(answers.of(1)).toEqual({ kind: 'here', value: 'one' })
  answers.want(1)
  expect(asked).toHaveLength(1)
})

test('a question is given up for another, and can be asked again before that is heard', async () => {
  const { asked, told, answers } = questions()
  answers.want(1)
  answers.want(2)
  answers.want(1)
  await heard()
  expect(asked.map(({ input, asking }) => [input, asking.signal?.aborted])).toEqual([[1, true], [2, true], [1, false]])
  expect(answers.of(1)).toMatchObject({ kind: 'waiting' })
  expect(answers.of(2)).toBeUndefined()
  asked[2]?.answer('again')
  await heard()
  expect(answers.of(1)).toEqual({ kind: 'here', value: 'again' })
  // The notices pass over what was given up.
  expect(told.every((error) => error instanceof CallCancelled)).toBe(true)
})

test('a refusal is kept with its problem, anything else is told, and both can be asked again', async () => {
  const told: unknown[] = []
  const problem = { code: 'project-empty', name: 'gears' } as const
  const failures = [new CallRefused({ problem, reference: '01234567' }), new Error('unexpected')]
  let asked = 0
  const answers = createAnswers<number, string>(async () => {
    const failure = failures[asked]
    asked += 1
    if (failure !== undefined) throw failure
    return 'here'
  }, (error) => told.push(error))
  const kinds: (string | undefined)[] = []
  for (let at = 0; at < 3; at += 1) {
    answers.want(1)
    await heard()
    kinds.push(answers.of(1)?.kind)
  }
  expect(kinds).toEqual(['refused', 'failed', 'here'])
  expect(told).toEqual([failures[1]])
})

test('what is given up can be asked again at once', async () => {
  const { asked, told, answers } = questions()
  answers.want(1)
  answers.giveUp()
  expect(asked[0]?.asking.signal?.aborted).toBe(true)
  answers.want(1)
  await heard()
  expect(answers.of(1)).toEqual({ kind: 'waiting', progress: undefined })
  answers.giveUp()
  await heard()
  expect(answers.of(1)).toBeUndefined()
  answers.giveUp()
  expect(told.every((error) => error instanceof CallCancelled)).toBe(true)
})
