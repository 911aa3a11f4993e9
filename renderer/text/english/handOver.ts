import type { handOver as japanese } from '../japanese/handOver.ts'
import type { Sentences } from '../screenText.ts'

export const handOver: Sentences<typeof japanese> = {
  handOver: {
    question: 'May this pack be handed over?',
    lead: 'Look at what is in it, and at the results, before it leaves.',
    empty: 'Once there is a pack, it can be looked at and exported here.',
  },
}
