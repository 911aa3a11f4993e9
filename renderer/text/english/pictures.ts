import type { pictures as japanese } from '../japanese/pictures.ts'
import type { Sentences } from '../screenText.ts'

export const pictures: Sentences<typeof japanese> = {
  pictures: {
    question: 'Which pictures are to be used?',
    lead: 'Original pictures are only read, never changed.',
    emptyTitle: 'Import pictures',
    empty: 'Choose a folder with one folder inside it for each class (good, scratch, …). A ZIP file works too.',
    drop: 'You can also drop a folder here.',
    choose: 'Choose a folder',
    chooseMore: 'Add pictures',
    classes: 'Classes and pictures',
    className: 'Class',
    training: 'To learn from',
    test: 'To test on',
    total: 'Total',
  },
  account: {
    title: 'What was imported',
    found: 'Found',
    imported: 'Imported',
    duplicates: 'Duplicates',
    skipped: 'Skipped',
    source: 'Source',
    skippedFiles: 'Skipped files',
    skippedMore: 'and {count} more',
  },
  skipReasons: {
    'unreadable': 'cannot be read',
    'folder-unreadable': 'the folder cannot be opened',
    'empty': 'has no content',
    'not-a-picture': 'is no picture',
    'kind-unsupported': 'is of a kind that is not supported',
    'damaged': 'is damaged',
    'too-large': 'is too large',
  },
}
