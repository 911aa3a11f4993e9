import { decodedCount } from '../../../../shared/domain/distilledSet.ts'
import { pictureCount } from '../../../../shared/domain/pictures.ts'
import { describeOrigin } from '../../../../shared/text/origin.ts'
import { describePreparation, describeReading } from '../../../../shared/text/reading.ts'
import { skipReasonNames } from '../../../../shared/text/skipReasons.ts'
import {
  formatAmount, formatBytes, formatCount, formatDuration, formatPercent,
} from '../../../../shared/units.ts'
import type { PackFacts } from '../../../services/packs.ts'
import { englishCheck } from './checkEnglish.ts'
import { classEnglish } from './classText.ts'
import type { CliText, HelpText } from './cliText.ts'
import { curationEnglish } from './curationEnglish.ts'
import { devicesEnglish } from './devicesText.ts'
import { forecastEnglish } from './forecastText.ts'
import { planEnglish } from './planText.ts'
import { historyEnglish } from './historyEnglish.ts'
import { splitEnglish } from './splitEnglish.ts'
import { previewsEnglish } from './previewText.ts'
import { jobsEnglish } from './jobsEnglish.ts'
import { libraryEnglish } from './libraryEnglish.ts'
import { packsEnglish } from './packsText.ts'
import { snapshotsEnglish } from './snapshotText.ts'
import { sweepEnglish } from './sweepText.ts'

const help: HelpText = {
  program: 'Distills inspection pictures into a small pack and shows honestly what is kept and what is lost.',
  commands: {
    demo: 'draw a sample set, distill it to 6 KB, compare, and write pack, report and figures into the folder "demo"',
    distill: 'distill pictures into a pack and compare training on it with training on everything',
    compare: 'compare training on a pack with training on the pictures that it was made from',
    inspect: 'check a pack and tell what is in it',
    preview: 'draw what each training size leaves of a few pictures of each class, to see whether defects survive',
    import: 'import pictures into a project and account for every file; a second import reads only what has changed',
    project: 'what the library holds',
    projectList: 'list all projects',
    projectMove: 'tell where the pictures of a project are now, after their folder was moved or renamed',
    projectHistory: 'tell what was done in a project, and when',
    projectShow: 'tell what a project holds, and what is still to be decided in it',
    pictures: 'list the pictures of a project, a page at a time',
    decide: 'decide about what a check of a project found; a decision follows the picture, and can be undone',
    decideQuarantine: 'leave pictures out of checks and snapshots; their files stay where they are',
    decideKeep: 'keep pictures although the finding is true; it is not told again',
    decideNoProblem: 'say that the finding is no problem; it is not told again',
    decideUndo: 'take back the last decision, or as many as --steps says',
    decideList: 'list the decisions in force',
    class: 'the classes of a project; what is changed of them can be undone',
    classList: 'list the classes, with what they mean and how many pictures they have',
    classRate: 'say whether a class is good or defective, and how bad its defect is',
    classRename: 'give a class another name; sources may go on calling it as before',
    classMerge: 'let the pictures of some classes count in another, those that will be imported too',
    classOrder: 'put classes into this order, before all others',
    classUndo: 'undo the last change of classes; again for the one before',
    split: 'divide the pictures of a project into those to learn from and those to test on, or show how they are',
    snapshot: 'freeze the pictures of a project under a number that results can name',
    snapshotList: 'list the snapshots of a project, and tell whether a new one is due',
    snapshotDiff: 'tell what changed between two snapshots, or since one',
    pack: 'what packs a project knows',
    packList: 'list the packs of a project, with their size, accuracy and verdict',
    check: 'look through pictures for what would spoil a training or its test; nothing is changed',
    plan: 'plan a distillation: how long each preset takes on this PC, and what it gives up',
    forecast: 'forecast how small the pictures may get: what packs of some sizes would hold and cost in accuracy',
    sweep: 'make packs of several sizes and measure, on held-out pictures, what each keeps of the accuracy',
    devices: 'try every computing method on this PC and tell which is taken, and why',
    jobs: 'the jobs, which work on without a window',
    jobsList: 'list them, and tell where each stands',
    jobsPause: 'pause a job; what it has done is kept',
    jobsCancel: 'cancel a job',
    jobsFirst: 'put a job before all others',
    open: 'open the screens of Joryu in a browser of this PC',
    jobsLast: 'put a job behind all others',
    jobsBefore: 'put a job right before another',
    resume: 'go on with a job, or with all that were paused or interrupted, and run what waits',
  },
  arguments: {
    folder: 'folder or ZIP file with one folder of pictures for each class, if you like inside train and test; or in ' +
      'another layout (see --layout)',
    pack: 'a pack (.joryu)',
    class: 'name of a class',
    classes: 'names of classes',
    newName: 'its new name',
    snapshotFrom: 'number of the earlier snapshot',
    snapshotTo: 'number of the later one (default: the pictures as they are now)',
    from: 'where the pictures were imported from',
    to: 'where they are now',
    pictures: 'pictures, as the check names them',
    job: 'number of a job, as "joryu jobs" lists it',
  },
  options: {
    budget: 'size of the data in the pack: a share of the training pictures (1%), bytes (8192, 8KB) or pictures of ' +
      'each class (10-per-class)',
    minutes: 'how long it may take on this PC, in minutes: the most thorough preset that fits, shortened if need be',
    budgets: 'sizes to forecast, parted by commas, each as --budget of distill takes it',
    sweepBudgets: 'sizes to try, parted by commas, each as --budget of distill takes it',
    repeats: 'packs made of each size, each from a seed of its own',
    sweepOut: 'folder for packs, report.html and sweep.json; it is made where it is missing',
    preset: 'how much time to spend: quick, standard or thorough',
    rivals: 'how hard to try for the coded sheet, the strongest rival of the same bytes: quick, standard or thorough',
    storage: 'how numbers are stored: f32, f16 or i8 (whole numbers, entropy-coded)',
    layout: 'how the pictures are laid out (default: as the last time, or what fits best): idx, mvtec, ' +
      'split-folders, class-folders, csv, coco, yolo or file-name, if you like with a rule, as in file-name:_1 ' +
      '(the part before the first _)',
    merge: 'classes that are one, as OK=ok,good (may be given more than once), or all that are proposed (all); an ' +
      'import does so again the next time, unless told otherwise (none)',
    nameFacts: 'whether file names tell lots, dates and parts (yes or no; default: as the last time, else yes)',
    size: 'side of the pictures that are trained on, 16 to 128 (default: what suits pictures and preset)',
    fit: 'how pictures come into the square: stretch (default), fit (with black borders) or crop (the middle)',
    seed: 'where chance begins; the same seed gives the same pack',
    seeds: 'networks trained for each line of the comparison',
    out: 'the pack to write; report.html and summary.json go beside it',
    previewOut: 'folder for the sheets, outside the pictures; it is made where it is missing',
    report: 'the report to write (default: report.html beside the pack)',
    json: 'the figures to write; - prints them and nothing else (default: summary.json beside the pack)',
    factsJson: 'write what is known as JSON to a file; - prints it and nothing else',
    project: 'name of the project; import makes it if there is none',
    by: 'how to split: given (as the source has it), stratified (a share of each class), lot or date',
    test: 'part of the pictures to test on, with --by stratified and --by lot',
    lots: 'the lots to test on, parted by commas, with --by lot (default: the newest)',
    from: 'the first day to test on, with --by date',
    keepLotsTogether: 'keep pictures of one lot on one side, as copies and pictures of one part always are',
    undo: 'take the last split back',
    despiteLeak: 'freeze pictures of which some are learned from and tested on; no comparison on them is called good',
    ofProject: 'project of the library whose pictures are taken, in place of a folder',
    snapshot: 'number of its snapshot (default: the one that the pack was made from, or else the newest)',
    library: 'folder of the library (default: the usual place of this system for data of programs)',
    role: 'what the class is: ok (good) or ng (defective)',
    severity: 'how bad the defect is: critical, major or minor',
    into: 'the class that they are merged into',
    before: 'only what was done before the entry of this number',
    limit: 'how many to show at most',
    checkedProject: 'a project of the library in place of a folder',
    findingsCsv: 'write all pictures of all findings to a CSV file',
    finding: 'the finding, by its name in brackets in a check of the project',
    listedFinding: 'only pictures of this finding of the last check',
    all: 'all pictures of the finding that are not decided yet; of copies, quarantine leaves one of each group',
    steps: 'how many decisions to take back',
    ofClass: 'only pictures of this class',
    ofSplit: 'only pictures of this split: training or test',
    outcome: 'pictures of this outcome: imported, duplicate, skipped or gone',
    quarantined: 'only pictures in quarantine',
    after: 'only pictures after the one of this number',
    account: 'write what became of every file to a CSV file',
    csv: 'write every change to a CSV file',
    noCompare: 'only write the pack: --report has no effect, and --json writes the facts of the pack',
    executor: 'how to compute: auto takes the fastest method that works, or name one (see "joryu devices")',
    noFlip: 'never mirror pictures: where a mirrored part is a different class',
    noShift: 'never move pictures',
    noScale: 'never scale pictures',
    noCutout: 'never cover a part of pictures',
    noBrightness: 'never change the brightness of pictures',
    noContrast: 'never change the contrast of pictures',
    lang: 'language: en or ja (default: that of the terminal)',
    verbose: 'print the details of an error',
    experts: 'networks trained on the real pictures for the distillation to follow',
    epochs: 'passes over the pictures of each of them',
    iterations: 'steps of the distillation',
    evalSteps: 'training steps of each network that is compared',
    help: 'show this help',
    version: 'show the version',
    detach: 'work on without this window, as a job',
    night: 'as a job that works only from 20:00 to 6:00',
    noBrowser: 'open no browser; print the address instead',
    idle: 'minutes without a page and without a job at work, after which it ends',
    lowPriority: 'let everything else on the PC go first',
  },
  titles: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    advanced: 'For experts, each in place of the preset\'s number:',
    commands: 'Commands:',
    everywhere: 'For every command:',
  },
  withDefault: (description, value) => `${description} (default: ${value})`,
}

/** The command line in English. */
export const english: CliText = {
  help,
  mistakes: {
    unknownCommand: (given) => `There is no command "${given}": run "joryu --help" to see all commands.`,
    unknownOption: (given) => `There is no option "${given}" here: add --help to the command to see its options.`,
    missingArgument: (given) => `The ${given} is missing: add it after the command.`,
    missingOption: (given) => `The option "${given}" is missing: add it to the command.`,
    missingValue: (given) => `The option "${given}" needs a value: write it after the option.`,
    excessArguments: (given) => `The command "${given}" was given too much: put names with spaces in quotation marks.`,
  },
  phases: {
    samples: 'Drawing the sample set',
    loading: 'Reading pictures',
    importing: 'Importing pictures',
    checking: 'Looking for problems',
    forecasting: 'Forecasting',
    probing: 'Trying computing methods',
    timing: 'Timing computing methods',
    experts: 'Training experts',
    distilling: 'Distilling',
    comparing: 'Comparing',
  },
  timeLeft: (seconds) => `${formatDuration(seconds, 'en')} left`,
  timeTaken: (seconds) => `in ${formatDuration(seconds, 'en')}`,
  pausable: '(p: pause)',
  paused: '(paused; p: continue)',
  stopped: 'Stopped as you asked: no half-written file was left behind.',
  unexpected: (detail) =>
    `Something went wrong inside Joryu (${detail}): ` +
    'start it again with --verbose, and report the details that it prints.',
  pictures: {
    snapshot: (project, name) => `Project "${project}", ${describeOrigin(name, 'en')}.`,
    loaded: ({ training, test, channels, size }) =>
      `${formatCount(pictureCount(training))} pictures for training and ${formatCount(pictureCount(test))} ` +
      `for the test, in ${training.classes.length} classes (${training.classes.join(', ')}), ` +
      `at ${size} x ${size} pixels in ${colorName(channels)}.`,
    heldOut: 'No test pictures were given: a fifth of each class was held out for the test.',
    reading: (reading) => describeReading(reading, 'en'),
    skipped: (count) => `${formatCount(count)} ${count === 1 ? 'file was' : 'files were'} skipped:`,
    skippedMore: (count) => `and ${formatCount(count)} more`,
    reasons: skipReasonNames.en,
    planned: (plan, budget, ofTraining, ofOriginals) =>
      `Budget: ${formatBytes(budget)}, ${formatPercent(ofTraining)} of the training pictures at this size and ` +
      `${formatPercent(ofOriginals, 2)} of their files. Plan: ${plan.spectraPerClass} spectra a class of ` +
      `${plan.ranks.height} x ${plan.ranks.width} and ${formatAmount(plan.transforms, 'transform')}, ` +
      `which decode to ${formatCount(decodedCount(plan))} pictures.`,
  },
  results: {
    columns: { accuracy: 'accuracy', interval: '95% interval', bytes: 'bytes', pictures: 'pictures' },
    contenders: {
      full: 'all pictures',
      pack: 'pack',
      random: 'random pictures',
      kMeans: 'k-means pictures',
      coded: 'coded sheet',
    },
    measuredOn: (pictures) => `Pictures: ${pictures}`,
    otherPictures: 'These are not the very training pictures that the pack was made from.',
    pack: (path, { packBytes, fileBytes }) =>
      `Pack: ${path} (${formatBytes(packBytes)} of data; ${formatBytes(fileBytes)} with previews and guides)`,
    report: (path) => `Report: ${path}`,
    summary: (path) => `Figures: ${path}`,
  },
  pack: {
    facts: ({ manifest, packBytes, fileBytes }) => [
      ['Classes', manifest.classes.map(({ name }) => name).join(', ')],
      ['Pictures', `${manifest.image.height} x ${manifest.image.width} pixels, ${colorName(manifest.image.channels)}`],
      ['Made from', `${describeOrigin(manifest.snapshot, 'en')}; ${formatCount(manifest.training.pictures)} pictures ` +
        `for training, ${formatBytes(manifest.bytes.trainingPictures)} at this size`],
      ['Prepared', describePreparation({ image: manifest.image, ...manifest.preprocessing }, 'en')],
      ['Decodes to', `${formatCount(manifest.counts.decodedPictures)} pictures`],
      ['Data', `${formatBytes(packBytes)}, stored as ${manifest.storage}`],
      ['File', `${formatBytes(fileBytes)} with previews and guides; every checksum matches`],
      ['Expected accuracy', expectedAccuracy(manifest.expected)],
      ['Training', `${manifest.recipe.steps} steps of ${manifest.recipe.batch} pictures, ` +
        `network of ${manifest.recipe.network.depth} blocks, ${manifest.recipe.network.width} channels wide`],
      ['Made by', `${manifest.createdBy}, seed ${manifest.seeds.distillation}, computed by ${manifest.executor}`],
      ['Fingerprint', manifest.training.fingerprint],
    ],
  },
  previews: previewsEnglish,
  forecast: forecastEnglish,
  sweep: sweepEnglish,
  plan: planEnglish,
  devices: devicesEnglish,
  check: englishCheck,
  library: libraryEnglish,
  classes: classEnglish,
  history: historyEnglish,
  snapshots: snapshotsEnglish,
  packs: packsEnglish,
  split: splitEnglish,
  curation: curationEnglish,
  jobs: jobsEnglish,
}

function colorName(channels: 1 | 3): string {
  return channels === 1 ? 'gray' : 'color'
}

function expectedAccuracy(expected: PackFacts['manifest']['expected']): string {
  if (!expected) return 'not measured'
  return `${formatPercent(expected.accuracy)}, give or take ${formatPercent(expected.tolerance)} for one training`
}
