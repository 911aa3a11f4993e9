import type { distill as japanese } from '../japanese/distill.ts'
import type { Sentences } from '../screenText.ts'

export const distill: Sentences<typeof japanese> = {
  jobs: {
    kinds: {
      distill: 'Distillation', compare: 'Comparison', sweep: 'Comparison of sizes', import: 'Import', inspect: 'Check',
    },
    statuses: {
      queued: 'Waiting', running: 'Running', pausing: 'Pausing', cancelling: 'Cancelling', paused: 'Paused',
      interrupted: 'Interrupted', succeeded: 'Done', cancelled: 'Cancelled', failed: 'Failed',
    },
    phases: {
      samples: 'Drawing sample pictures',
      loading: 'Loading the pictures',
      importing: 'Importing the pictures',
      checking: 'Checking the pictures',
      forecasting: 'Forecasting',
      probing: 'Trying the computing methods of this PC',
      timing: 'Measuring how fast this PC computes',
      experts: 'Training the networks to follow',
      distilling: 'Distilling',
      comparing: 'Comparing with learning from all pictures',
    },
    queued: 'It begins when the job before it has ended.',
    starting: 'Starting…',
    progress: '{done} / {total}',
    rate: '{rate} a second',
    left: 'about {time} left',
    phaseLeft: 'about {time} left of this step',
    soon: 'almost done',
    seconds: '{count} s',
    minutes: '{count} min',
    previews: 'The pictures as they are now, by class',
    preview: 'Picture being distilled',
    worked: 'Took',
    size: 'Size',
    kept: 'Accuracy: {full} with all pictures, {pack} with the pack',
    wishes: { pause: 'Pause', resume: 'Go on', cancel: 'Cancel', first: 'Run first' },
    continue: 'Continue',
    heard: '{phase}: {percent}',
    paused: 'Paused. It goes on from where it was.',
    interrupted: {
      'crashed': 'It ended unexpectedly. What was done so far is kept.',
      'out-of-memory': 'There was not enough memory. Close other programs, then continue.',
      'silent': 'It gave no sign of life any more. What was done so far is kept.',
      'program-ended': 'The program was closed or the PC was restarted. What was done so far is kept.',
    },
    pack: 'Pack',
    report: 'Report',
  },
  distill: {
    question: 'How far is it?',
    lead: 'It goes on when you leave this screen.',
  },
}
