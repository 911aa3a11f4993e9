import type { compare as japanese } from '../japanese/compare.ts'
import type { Sentences } from '../screenText.ts'

export const compare: Sentences<typeof japanese> = {
  compare: {
    question: 'How well can be learned from this pack?',
    lead: 'It is compared with learning from all pictures, under the same conditions.',
    empty: 'Once there is a pack, its comparison with learning from all pictures stands here.',
  },
}
