import type { size as japanese } from '../japanese/size.ts'
import type { Sentences } from '../screenText.ts'

export const size: Sentences<typeof japanese> = {
  plan: {
    empty: 'Import pictures, then they can be distilled.',
    lead:
      'Freezes the pictures, distills them into a small pack, and compares it with learning from all pictures. A ' +
      'first try takes minutes.',
    start: 'Try to distill (minutes)',
    starting: 'Preparing…',
    another: 'Distill again',
  },
  size: {
    question: 'How small shall it get?',
    lead: 'The smaller, the easier to hand over, and the more is lost.',
  },
}
