import { Option, type Command } from 'commander'
import { Failure } from '../../../shared/errors.ts'
import { findingsByHarm } from '../../../shared/domain/finding.ts'
import { layoutNames, type LayoutWish, type MergedClass } from '../../../shared/domain/layout.ts'
import { fitPolicies } from '../../../shared/domain/reading.ts'
import { splitMethods } from '../../../shared/domain/splitPolicy.ts'
import { presetNames } from '../../../shared/domain/studyPlan.ts'
import { parseBudget, parseBudgets } from '../../services/budget.ts'
import { executorWishes } from '../../services/executorChoice.ts'
import { checkLanguage } from './language.ts'
import { parseDay, parseLots, parseShare } from './splitOptions.ts'

export type CommandName =
  | 'demo' | 'distill' | 'compare' | 'inspect' | 'devices' | 'check' | 'preview' | 'forecast' | 'sweep'
  | 'import' | 'project' | 'projectList' | 'projectHistory' | 'projectMove' | 'projectShow' | 'split'
  | 'snapshot' | 'snapshotList' | 'snapshotDiff' | 'pack' | 'packList'
  | 'class' | 'classList' | 'classRate' | 'classRename' | 'classMerge' | 'classOrder' | 'classUndo'
  | 'decide' | 'decideQuarantine' | 'decideKeep' | 'decideNoProblem' | 'decideUndo' | 'decideList' | 'pictures'
  | 'plan' | 'jobs' | 'jobsList' | 'jobsPause' | 'jobsCancel' | 'jobsFirst' | 'jobsLast' | 'jobsBefore' | 'resume'
  | 'open'

interface OptionForm {
  readonly flags: string
  /** @throws Failure 'option-invalid' or a more telling one */
  readonly parse?: (given: string, before?: unknown) => unknown
  /** As a user would write it. */
  readonly default?: string
  readonly isAdvanced?: true
  readonly isMandatory?: true
}

const forms = {
  budget: { flags: '--budget <size>', parse: parseBudget, default: '1%' },
  budgets: { flags: '--budgets <sizes>', parse: parseBudgets, default: '4KB,12KB,40KB' },
  minutes: { flags: '--minutes <count>', parse: wholeNumber('--minutes', 1, 100_000) },
  sweepBudgets: { flags: '--budgets <sizes>', parse: parseBudgets, default: '0.5%,1%,2%,4%' },
  preset: { flags: '--preset <name>', parse: oneOf('--preset', presetNames), default: 'quick' },
  rivals: { flags: '--preset <name>', parse: oneOf('--preset', presetNames), default: 'quick' },
  storage: { flags: '--storage <kind>', parse: oneOf('--storage', ['f32', 'f16', 'i8']), default: 'i8' },
  layout: { flags: '--layout <name>', parse: layoutName },
  merge: { flags: '--merge <classes>', parse: mergeWish },
  nameFacts: { flags: '--name-facts <use>', parse: oneOf('--name-facts', ['yes', 'no']) },
  size: { flags: '--size <pixels>', parse: wholeNumber('--size', 1) },
  fit: { flags: '--fit <policy>', parse: oneOf('--fit', fitPolicies) },
  seed: { flags: '--seed <number>', parse: wholeNumber('--seed', 0), default: '1' },
  seeds: { flags: '--seeds <count>', parse: wholeNumber('--seeds', 3, 1000), default: '3' },
  repeats: { flags: '--repeats <count>', parse: wholeNumber('--repeats', 1, 100), default: '1' },
  out: { flags: '--out <file>', default: 'pack.joryu' },
  previewOut: { flags: '--out <folder>', default: 'preview' },
  sweepOut: { flags: '--out <folder>', default: 'sweep' },
  report: { flags: '--report <file>' },
  json: { flags: '--json <file>' },
  factsJson: { flags: '--json <file>' },
  project: { flags: '--project <name>', isMandatory: true },
  ofProject: { flags: '--project <name>' },
  snapshot: { flags: '--snapshot <number>', parse: wholeNumber('--snapshot', 1) },
  library: { flags: '--library <folder>' },
  role: { flags: '--role <role>', parse: oneOf('--role', ['ok', 'ng']), isMandatory: true },
  severity: { flags: '--severity <severity>', parse: oneOf('--severity', ['critical', 'major', 'minor']) },
  into: { flags: '--into <class>', isMandatory: true },
  before: { flags: '--before <number>', parse: wholeNumber('--before', 1) },
  limit: { flags: '--limit <count>', parse: wholeNumber('--limit', 1, 10_000), default: '50' },
  by: { flags: '--by <method>', parse: oneOf('--by', splitMethods) },
  test: { flags: '--test <share>', parse: parseShare, default: '20%' },
  lots: { flags: '--lots <names>', parse: parseLots },
  from: { flags: '--from <day>', parse: parseDay },
  keepLotsTogether: { flags: '--keep-lots-together' },
  undo: { flags: '--undo' },
  despiteLeak: { flags: '--despite-leak' },
  checkedProject: { flags: '--project <name>' },
  findingsCsv: { flags: '--csv <file>' },
  finding: { flags: '--finding <name>', parse: oneOf('--finding', findingsByHarm), isMandatory: true },
  listedFinding: { flags: '--finding <name>', parse: oneOf('--finding', findingsByHarm) },
  all: { flags: '--all' },
  steps: { flags: '--steps <count>', parse: wholeNumber('--steps', 1), default: '1' },
  ofClass: { flags: '--class <name>' },
  ofSplit: { flags: '--split <name>', parse: oneOf('--split', ['training', 'test']) },
  outcome: {
    flags: '--outcome <name>', parse: oneOf('--outcome', ['imported', 'duplicate', 'skipped', 'gone']),
    default: 'imported',
  },
  quarantined: { flags: '--quarantined' },
  after: { flags: '--after <number>', parse: wholeNumber('--after', 0), default: '0' },
  account: { flags: '--account <file>' },
  csv: { flags: '--csv <file>' },
  noCompare: { flags: '--no-compare' },
  detach: { flags: '--detach' },
  night: { flags: '--night' },
  noBrowser: { flags: '--no-browser' },
  idle: { flags: '--idle <minutes>', parse: wholeNumber('--idle', 1, 100_000), default: '10' },
  lowPriority: { flags: '--low-priority' },
  executor: { flags: '--executor <name>', parse: oneOf('--executor', executorWishes), default: 'auto' },
  noFlip: { flags: '--no-flip' },
  noShift: { flags: '--no-shift' },
  noScale: { flags: '--no-scale' },
  noCutout: { flags: '--no-cutout' },
  noBrightness: { flags: '--no-brightness' },
  noContrast: { flags: '--no-contrast' },
  lang: { flags: '--lang <language>', parse: checkLanguage },
  verbose: { flags: '--verbose' },
  experts: { flags: '--experts <count>', parse: wholeNumber('--experts', 1), isAdvanced: true },
  epochs: { flags: '--epochs <count>', parse: wholeNumber('--epochs', 1), isAdvanced: true },
  iterations: { flags: '--iterations <count>', parse: wholeNumber('--iterations', 1), isAdvanced: true },
  evalSteps: { flags: '--eval-steps <count>', parse: wholeNumber('--eval-steps', 1, 1_000_000), isAdvanced: true },
} as const satisfies Readonly<Record<string, OptionForm>>

export type OptionName = keyof typeof forms

/** What the help says about options. */
export interface OptionsHelp {
  readonly options: Readonly<Record<OptionName, string>>
  readonly titles: { readonly advanced: string }
}

/** Adds options to a command, in that order, those for experts under a heading of their own. */
export function addOptions(command: Command, help: OptionsHelp, names: readonly OptionName[]): Command {
  for (const name of names) {
    const form: OptionForm = forms[name]
    const option = new Option(form.flags, help.options[name])
    if (form.parse) option.argParser(form.parse)
    if (form.default !== undefined) option.default(form.parse?.(form.default) ?? form.default, form.default)
    if (form.isMandatory) option.makeOptionMandatory()
    if (form.isAdvanced) option.helpGroup(help.titles.advanced)
    command.addOption(option)
  }
  return command
}

/** The number of a snapshot. @throws Failure 'option-invalid' */
export const snapshotNumber = wholeNumber('--snapshot', 1)

/** The number of a job. @throws Failure 'option-invalid' */
export const jobNumber = wholeNumber('<job>', 1)

/** @param most what a pack can note */
function wholeNumber(option: string, least: number, most = Number.MAX_SAFE_INTEGER): (given: string) => number {
  const end = most < Number.MAX_SAFE_INTEGER ? `, ${most}` : ''
  return (given) => {
    const value = Number(given.normalize('NFKC'))
    if (Number.isInteger(value) && value >= least && value <= most && given.trim() !== '') return value
    const expected = `${least}, ${least + 1}, ${least + 2}, ...${end}`
    throw new Failure({ code: 'option-invalid', option, given, expected })
  }
}

/** A layout, with one of its rules after a colon if it has several. */
function layoutName(given: string): string {
  const [name] = given.split(':')
  if (layoutNames.some((known) => known === name)) return given
  throw new Failure({ code: 'option-invalid', option: '--layout', given, expected: layoutNames.join(' | ') })
}

/** Given more than once, all count. 'none' takes back what an earlier import was asked for. */
function mergeWish(given: string, before?: unknown): LayoutWish['merge'] {
  if (given === 'all') return 'all'
  const [into = '', ...rest] = given.normalize('NFC').split('=')
  const from = rest.join('=').split(',').filter((name) => name !== '')
  if (given !== 'none' && (into === '' || from.length === 0)) {
    throw new Failure({ code: 'option-invalid', option: '--merge', given, expected: 'all | none | OK=ok,good' })
  }
  // The parser hands over what this made of the one before.
  const merges = Array.isArray(before) ? (before as readonly MergedClass[]) : []
  return given === 'none' ? [] : [...merges, { into, from }]
}

function oneOf(option: string, choices: readonly string[]): (given: string) => string {
  return (given) => {
    if (choices.includes(given)) return given
    throw new Failure({ code: 'option-invalid', option, given, expected: choices.join(' | ') })
  }
}
