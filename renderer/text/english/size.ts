import type { size as japanese } from '../japanese/size.ts'
import type { Sentences } from '../screenText.ts'

export const size: Sentences<typeof japanese> = {
  size: {
    question: 'How small shall it get?',
    lead: 'The smaller, the easier to hand over, and the more is lost.',
  },
}
