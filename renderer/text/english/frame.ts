import type { frame as japanese } from '../japanese/frame.ts'
import type { Sentences } from '../screenText.ts'

export const frame: Sentences<typeof japanese> = {
  program: {
    name: 'Joryu 蒸留',
    offline: 'Nothing leaves this PC',
    offlineWhy: 'This program sends no pictures or data over the network.',
    language: 'Language',
    connecting: 'Connecting to the program…',
    lost: 'The connection to the program was lost and is being tried again. Running jobs go on.',
    jobsElsewhere: 'Jobs are run by another window of this program. You can control them from here too.',
    settingsWereBroken:
      'The settings file was damaged, so the default settings are used. It is kept as settings.broken.json.',
    libraryProblem: 'The data cannot be opened, so projects cannot be used. {problem}',
    dataOnNetwork: 'The data is kept on a network drive, where it may be damaged. Choose a folder on this PC.',
    dataSynced: 'The data is kept in a folder that {by} synchronizes, where it may be damaged. Choose another folder.',
  },
  languages: { ja: '日本語', en: 'English' },
  notice: {
    title: 'Messages',
    reference: 'Reference {reference}',
    close: 'Close',
    unexpected: 'Something unexpected happened. Reload this page; if it happens again, restart the program.',
    look: 'See',
    ended: {
      succeeded: '{kind} of “{name}” has finished.',
      failed: '{kind} of “{name}” did not work.',
      interrupted: '{kind} of “{name}” stopped before it finished.',
    },
    stuck: 'The state of the jobs cannot be saved. {problem}',
    lost: 'The program could not be reached, so nothing was done. Try again when the connection is back.',
  },
  frame: {
    steps: 'Steps',
    way: 'Where you are',
    help: 'About this screen',
    closeHelp: 'Close',
    running: 'Running: {words}',
  },
  steps: {
    project: 'Project',
    pictures: 'Pictures',
    check: 'Check',
    size: 'How small',
    distill: 'Distill',
    compare: 'Compare',
    'hand-over': 'Hand over',
  },
  stepKinds: {
    'to-do': 'To do',
    running: 'Running',
    done: 'Done',
  },
  stepReasons: {
    'no-pictures': 'Import pictures first',
    'no-snapshot': 'Freeze the pictures first',
    'no-pack': 'Make a pack first',
    'import-stopped': 'The import has stopped',
    'findings-open': 'Findings to decide on',
    'check-old': 'The pictures have changed',
    'job-stopped': 'A job has stopped',
    'verdict-weak': 'The result needs attention',
  },
}
