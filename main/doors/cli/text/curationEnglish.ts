import { findingNames } from '../../../../shared/text/findingNames.ts'
import { formatAmount, formatCount } from '../../../../shared/units.ts'
import type { CurationText } from './curationText.ts'

/** What is said about checks of projects, decisions and lists of pictures, in English. */
export const curationEnglish: CurationText = {
  findingNames: findingNames.en,
  kinds: { 'quarantine': 'quarantine', 'keep': 'keep', 'no-problem': 'no problem' },
  decided: {
    'quarantine': (count, finding) =>
      `${formatAmount(count, 'picture')} put in quarantine because of "${finding}": left out of checks and snapshots.`,
    'keep': (count, finding) => `${formatCount(count)} kept as they are: "${finding}" is not told of them again.`,
    'no-problem': (count, finding) =>
      `${formatCount(count)} called no problem: "${finding}" is not told of them again.`,
  },
  staying: (count) => `One of each group stays, ${formatAmount(count, 'picture')}:`,
  undone: (count) => `${formatAmount(count, 'decision')} taken back; what they replaced holds again.`,
  noDecisions: 'Nothing is decided in this project.',
  decisionColumns: { about: 'picture or class', kind: 'decision', finding: 'finding' },
  subjects: {
    'brightness': 'brightness', 'noise': 'noise', 'pure-color': 'pure colors', 'size': 'size', 'date': 'file date',
    'folder': 'subfolder', 'file-type': 'file type',
  },
  check: {
    checkedAt: (time) => `Looked through at ${time} (UTC).`,
    partlyDecided: (count) => `${formatCount(count)} decided by you`,
    decided: (count) => `${formatAmount(count, 'finding')} decided by you (see "joryu decide list").`,
    howToDecide: (project) =>
      'To decide: joryu decide quarantine|keep|no-problem <pictures> --finding <name in brackets> ' +
      `--project "${project}", or --all in place of pictures. "joryu decide undo" takes it back.`,
  },
  csvWritten: (path) => `All pictures of the findings: ${path}`,
  pictures: {
    columns: { name: 'picture', class: 'class', split: 'split', decisions: 'decided' },
    none: 'There are no such pictures.',
    more: (after) => `More: add --after ${after}`,
  },
  facts: {
    labels: {
      name: 'project', created: 'made (UTC)', sources: 'sources', shape: 'kept as', decisions: 'decisions',
      snapshots: 'snapshots', check: 'last check',
    },
    columns: {
      class: 'class', training: 'training', test: 'test', quarantinedTraining: 'training, in quarantine',
      quarantinedTest: 'test, in quarantine',
    },
    total: 'all',
    neverChecked: 'none yet: run "joryu check --project"',
    check: (open, decided, checkedAt, isCurrent) => {
      const told = `${formatAmount(open, 'finding')} open, ${formatCount(decided)} decided; ${checkedAt} (UTC)`
      return isCurrent ? told : `${told}; the pictures have changed since`
    },
    shape: (size, channels) => `${size} x ${size} pixels, ${channels === 1 ? 'gray' : 'color'}`,
    noPictures: 'no pictures yet',
  },
}
