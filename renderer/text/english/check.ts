import type { check as japanese } from '../japanese/check.ts'
import type { Sentences } from '../screenText.ts'

export const check: Sentences<typeof japanese> = {
  check: {
    question: 'Are these data good enough to begin?',
    lead: 'What would spoil the result is looked for first.',
  },
}
