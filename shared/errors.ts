/**
 * Everything that can go wrong and that a user can be told about. One closed union: a new problem needs a sentence in
 * each language before the program compiles (`shared/text`).
 */
export type Problem =
  | { readonly code: 'folder-missing'; readonly path: string }
  | { readonly code: 'folder-unreadable'; readonly path: string }
  | { readonly code: 'folder-empty'; readonly path: string }
  | { readonly code: 'layout-unknown'; readonly path: string }
  /** `possible`: the layouts that fit, with their classes; empty where none does. */
  | { readonly code: 'layout-unfit'; readonly path: string; readonly layout: string; readonly possible: string }
  | { readonly code: 'layout-unsure'; readonly path: string; readonly possible: string }
  /** `layout`: that in which the same place was imported before. */
  | { readonly code: 'layout-gone'; readonly path: string; readonly layout: string; readonly possible: string }
  | {
    readonly code: 'merge-unfit'
    readonly path: string
    readonly className: string
    readonly classes: readonly string[]
  }
  | { readonly code: 'zip-damaged'; readonly path: string }
  | { readonly code: 'zip-encrypted'; readonly path: string; readonly entry: string }
  | { readonly code: 'zip-unsafe'; readonly path: string; readonly entry: string }
  | { readonly code: 'zip-bomb'; readonly path: string }
  | { readonly code: 'one-class'; readonly className: string }
  | { readonly code: 'class-name-invalid'; readonly className: string }
  | { readonly code: 'class-too-small'; readonly className: string; readonly count: number; readonly needed: number }
  | { readonly code: 'too-many-classes'; readonly count: number; readonly most: number }
  | { readonly code: 'too-many-pictures'; readonly count: number; readonly most: number }
  | { readonly code: 'split-classes-differ'; readonly className: string }
  | { readonly code: 'no-readable-pictures'; readonly path: string; readonly skipped: number }
  | { readonly code: 'idx-invalid'; readonly path: string; readonly detail: string }
  | { readonly code: 'idx-several-sets'; readonly path: string }
  | { readonly code: 'idx-incomplete'; readonly path: string; readonly missing: string }
  | { readonly code: 'size-unsupported'; readonly size: number }
  | { readonly code: 'option-invalid'; readonly option: string; readonly given: string; readonly expected: string }
  | { readonly code: 'budget-invalid'; readonly given: string }
  /** Seconds that the shortest study takes, of which `minutes` were allowed. */
  | { readonly code: 'time-too-short'; readonly minutes: number; readonly needed: number }
  | { readonly code: 'budget-too-small'; readonly bytes: number; readonly needed: number }
  | { readonly code: 'budget-too-large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'write-denied'; readonly path: string }
  | { readonly code: 'output-twice'; readonly path: string }
  /** `number`: of the job that is to write it. */
  | { readonly code: 'output-in-use'; readonly path: string; readonly number: number }
  | { readonly code: 'disk-full'; readonly path: string }
  | { readonly code: 'pack-missing'; readonly path: string }
  | { readonly code: 'pack-unreadable'; readonly path: string }
  | { readonly code: 'pack-broken'; readonly detail: string }
  | { readonly code: 'pack-newer'; readonly version: number }
  | { readonly code: 'pack-mismatch'; readonly detail: string }
  /** `number`: by which the pack was asked for. */
  | { readonly code: 'pack-unknown'; readonly number: number; readonly project: string }
  /** Its file is not what it was when it was noted. */
  | { readonly code: 'pack-modified'; readonly path: string }
  /** The pictures that it was made from are not in the project. */
  | { readonly code: 'pack-originals-unknown'; readonly path: string }
  | { readonly code: 'file-taken'; readonly path: string }
  /** What stands there after writing is not what was written. */
  | { readonly code: 'copy-differs'; readonly path: string }
  | { readonly code: 'sign-off-incomplete'; readonly missing: number }
  | { readonly code: 'pictures-changed'; readonly path: string }
  | { readonly code: 'library-newer'; readonly path: string; readonly version: number }
  | { readonly code: 'library-damaged'; readonly path: string; readonly detail: string }
  | { readonly code: 'library-busy'; readonly path: string }
  /** `known`: the sources of the project. */
  | {
    readonly code: 'source-unknown'
    readonly path: string
    readonly project: string
    readonly known: readonly string[]
  }
  | { readonly code: 'source-taken'; readonly path: string; readonly project: string }
  /** `same`: files of the `known` ones that are in the new place. */
  | {
    readonly code: 'source-differs'
    readonly from: string
    readonly to: string
    readonly known: number
    readonly same: number
  }
  | { readonly code: 'source-moved'; readonly from: string; readonly to: string; readonly project: string }
  | { readonly code: 'project-unknown'; readonly name: string }
  | { readonly code: 'project-name-invalid'; readonly name: string }
  | { readonly code: 'project-name-taken'; readonly name: string }
  /** `number`: of a job that is not done with it. */
  | { readonly code: 'project-in-use'; readonly name: string; readonly number: number }
  | { readonly code: 'project-empty'; readonly name: string }
  /** Neither a folder nor a project was named, or both. */
  | { readonly code: 'source-unclear' }
  | { readonly code: 'snapshot-missing'; readonly project: string }
  | { readonly code: 'snapshot-unknown'; readonly project: string; readonly number: number; readonly newest: number }
  /** `option`: what was given to change how the pictures of a project are kept. */
  | {
      readonly code: 'shape-fixed'
      readonly project: string
      readonly option: string
      readonly given: string
      readonly kept: string
    }
  /** `size`: the side that was asked for; `kept`: that in which the project keeps its pictures. */
  | { readonly code: 'larger-than-kept'; readonly project: string; readonly size: number; readonly kept: number }
  | { readonly code: 'class-unknown'; readonly className: string; readonly project: string }
  | { readonly code: 'class-name-taken'; readonly className: string }
  | { readonly code: 'class-name-unfit'; readonly className: string }
  | { readonly code: 'nothing-to-undo'; readonly project: string }
  | { readonly code: 'measurements-missing'; readonly name: string; readonly count: number }
  /** `known`: some of the lots that there are. */
  | { readonly code: 'lots-unknown'; readonly name: string; readonly lots: string; readonly known: string }
  | { readonly code: 'lots-missing'; readonly name: string }
  | { readonly code: 'dates-missing'; readonly name: string }
  | { readonly code: 'split-one-sided'; readonly name: string }
  | { readonly code: 'split-missing'; readonly name: string }
  | { readonly code: 'snapshot-leaks'; readonly name: string; readonly pictures: number }
  | { readonly code: 'check-what' }
  | { readonly code: 'check-job-what' }
  | { readonly code: 'check-missing'; readonly project: string }
  | { readonly code: 'finding-unknown'; readonly finding: string; readonly project: string }
  | { readonly code: 'comparison-unknown'; readonly number: number; readonly project: string }
  | { readonly code: 'report-missing'; readonly path: string }
  /** What stands there cannot be read, or holds what no report does. */
  | { readonly code: 'report-unfit'; readonly path: string }
  | { readonly code: 'decide-what' }
  | { readonly code: 'nothing-to-decide'; readonly finding: string; readonly project: string }
  | { readonly code: 'finding-about-classes'; readonly finding: string }
  | { readonly code: 'picture-not-found'; readonly path: string; readonly finding: string; readonly project: string }
  | { readonly code: 'job-unknown'; readonly number: number }
  | { readonly code: 'job-ended'; readonly number: number }
  | { readonly code: 'job-not-repeatable'; readonly number: number }
  /** `option`: by which a file was asked for. */
  | { readonly code: 'job-writes-none'; readonly option: string }
  | { readonly code: 'training-diverged'; readonly step: number }
  | { readonly code: 'kernel-unknown'; readonly kernel: string; readonly executor: string }
  | {
      readonly code: 'executor-unavailable'
      readonly executor: string
      /** What a library says, in its own words. */
      readonly reason: string
      /** The same where it is a usual one, so that it can be said in every language. */
      readonly lack?: Lack
    }
  /** `error` as a part of the right answer; absent where the answer is no number. */
  | { readonly code: 'executor-wrong'; readonly executor: string; readonly error?: number }
  | { readonly code: 'executor-timed-out'; readonly executor: string; readonly seconds: number }
  /** `ending` is the signal or the code with which its process ended. */
  | { readonly code: 'executor-crashed'; readonly executor: string; readonly ending: string }
  | {
      readonly code: 'executor-failed'
      readonly executor: string
      readonly detail: string
      readonly instead: string
    }
  /** The screens were not built. */
  | { readonly code: 'screens-missing' }
  /** The program runs already, but does not answer. `path`: its data folder. */
  | { readonly code: 'door-silent'; readonly path: string }
  /** A screen asked for what the program does not answer: of another version, or no screen of ours. */
  | { readonly code: 'call-refused'; readonly detail: string }
  | { readonly code: 'internal'; readonly detail: string }

/** What a machine usually lacks that cannot run an executor. */
export type Lack = 'not-installed' | 'no-gpu' | 'other-system'

/** How a problem travels up: thrown with the value that says what it is, so that a door can speak about it. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(JSON.stringify(problem), options)
    this.problem = problem
  }
}
