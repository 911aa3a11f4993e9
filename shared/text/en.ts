import { formatBytes, formatCount, formatDuration, formatPercent } from '../units.ts'
import { describeLack } from './lack.ts'
import type { ProblemSentences } from './sentences.ts'

const useAnother = 'use another one; a newer graphics driver may help.'

/** Problems in English: what happened, a colon, what to do. */
export const english: ProblemSentences = {
  'folder-missing': ({ path }) => `The folder "${path}" does not exist: check its name and place.`,
  'folder-unreadable': ({ path }) => `The folder "${path}" cannot be opened: check that you have the right to read it.`,
  'folder-empty': ({ path }) =>
    `There are no pictures in the folder "${path}": put the pictures of each class in a folder of its own inside it.`,
  'layout-unknown': ({ path }) =>
    `The pictures in "${path}" are not sorted in a way that Joryu knows: ` +
    'put those of each class in a folder of its own, named after the class.',
  'layout-unfit': ({ path, layout, possible }) =>
    `The pictures in "${path}" are not laid out as "${layout}": ` +
    `${possible === '' ? '' : `choose one that fits, ${possible}, or `}let Joryu find out.`,
  'layout-unsure': ({ path, possible }) =>
    `The names of the files in "${path}" may tell their classes, but Joryu is not sure: ` +
    `choose what fits, ${possible}, or put the pictures of each class in a folder of its own.`,
  'layout-gone': ({ path, layout, possible }) =>
    `The pictures in "${path}" were imported as "${layout}", and are not laid out so any more: ` +
    `${possible === '' ? 'bring back what is missing' : `choose what fits now, ${possible}`}.`,
  'merge-unfit': ({ path, className, classes }) =>
    `There is no class "${className}" in "${path}" to merge: name those that are there, ${classes.join(', ')}.`,
  'zip-damaged': ({ path }) => `The ZIP file "${path}" is damaged: get a fresh copy of it.`,
  'zip-encrypted': ({ path, entry }) =>
    `The ZIP file "${path}" is protected by a password ("${entry}"): unpack it and name the folder instead.`,
  'zip-unsafe': ({ path, entry }) =>
    `The ZIP file "${path}" was not opened, because a file in it leads to a place outside ("${entry}"): ` +
    'do not use it, and ask who made it.',
  'zip-bomb': ({ path }) =>
    `The ZIP file "${path}" was not opened, because it would unpack to far more than pictures do: ` +
    'do not use it, and ask who made it.',
  'one-class': ({ className }) =>
    `All pictures belong to one class, "${className}": ` +
    'add pictures of at least one other class, such as defective parts.',
  'class-name-invalid': ({ className }) =>
    `The name of class "${className}" holds control characters, which a pack cannot carry: rename its folder.`,
  'class-too-small': ({ className, count, needed }) =>
    `Class "${className}" has too few pictures (${formatCount(count)}; ${formatCount(needed)} are needed): ` +
    'add pictures to it or take the class out.',
  'too-many-classes': ({ count, most }) =>
    `There are ${formatCount(count)} classes and Joryu handles at most ${formatCount(most)}: ` +
    'merge classes or choose a folder with fewer.',
  'too-many-pictures': ({ count, most }) =>
    `There are ${formatCount(count)} pictures and at this size Joryu handles at most ${formatCount(most)}: ` +
    'choose a smaller size or fewer pictures.',
  'split-classes-differ': ({ className }) =>
    `Class "${className}" is among the pictures of only one of training and test: give both the same classes.`,
  'no-readable-pictures': ({ path, skipped }) =>
    `None of the files in "${path}" could be read as a picture (tried: ${formatCount(skipped)}): ` +
    'use JPEG, PNG, WebP, TIFF, BMP or GIF files.',
  'idx-invalid': ({ path, detail }) => `The IDX file "${path}" is damaged (${detail}): get a fresh copy of it.`,
  'idx-several-sets': ({ path }) =>
    `The folder "${path}" holds several sets of IDX files: name one file of the set that you mean instead.`,
  'idx-incomplete': ({ path, missing }) =>
    `The set of IDX files in "${path}" is not complete: put the file "${missing}" there too.`,
  'size-unsupported': ({ size }) =>
    `Joryu cannot train on pictures of ${size} pixels a side: choose a size from 16 to 128 pixels.`,
  'option-invalid': ({ option, given, expected }) =>
    `"${given}" does not fit the option ${option}: give ${expected}.`,
  'budget-invalid': ({ given }) =>
    `"${given}" is not a budget: write bytes (8192 or 8KB), a share (1%) or pictures of each class (10-per-class).`,
  'time-too-short': ({ minutes, needed }) =>
    `This cannot be done in ${minutes} min on this PC, where it takes about ${formatDuration(needed, 'en')}: allow ` +
    'more time, or choose fewer pictures or a smaller pack.',
  'budget-too-small': ({ bytes, needed }) =>
    `A budget of ${formatBytes(bytes)} is too small for these pictures: allow at least ${formatBytes(needed)}.`,
  'budget-too-large': ({ bytes, most }) =>
    `A budget of ${formatBytes(bytes)} is more than these pictures can use: choose at most ${formatBytes(most)}.`,
  'write-denied': ({ path }) =>
    `Joryu cannot write to "${path}": choose another name or place, or ask for the right to write there.`,
  'output-twice': ({ path }) =>
    `"${path}" is named for two files, of which one would be lost: give each file a name of its own.`,
  'output-in-use': ({ path, number }) =>
    `Job ${number} is yet to write "${path}": choose another place for it, wait until that job has ended, or cancel ` +
    'it.',
  'disk-full': ({ path }) =>
    `The disk is full and "${path}" could not be written: free some space or choose another disk, then start again.`,
  'pack-missing': ({ path }) => `There is no pack at "${path}": check its name and place.`,
  'pack-unreadable': ({ path }) =>
    `The pack "${path}" cannot be read: check that it is a file, not a folder, and that you have the right to read it.`,
  'pack-broken': ({ detail }) =>
    `The pack is damaged or was changed after it was made (${detail}): do not use it, and ask for a fresh copy.`,
  'pack-newer': ({ version }) =>
    `The pack was made by a newer Joryu (pack format ${version}): update Joryu, then open it again.`,
  'pack-mismatch': ({ detail }) =>
    `The pack and these pictures do not belong together (${detail}): choose the pictures that the pack was made from.`,
  'pack-unknown': ({ number, project }) =>
    `There is no pack ${number} in the project "${project}": load the page again and choose one from the list.`,
  'pack-modified': ({ path }) =>
    `The pack "${path}" was changed after it was made: do not hand it over; bring the file back from a copy, or make ` +
    'the pack again.',
  'pack-originals-unknown': ({ path }) =>
    `The pictures that the pack "${path}" was made from are not in this project: open the project that it comes from.`,
  'file-taken': ({ path }) =>
    `There is a file at "${path}" already, and it is not replaced: choose another name or folder.`,
  'copy-differs': ({ path }) =>
    `What was written to "${path}" is not the same as the pack, and was removed: write to another disk or USB stick.`,
  'sign-off-incomplete': ({ missing }) =>
    `Not everything was signed (left: ${formatCount(missing)}): go through all of it, then hand the pack over again.`,
  'library-newer': ({ path, version }) =>
    `The library "${path}" was last used by a newer Joryu (form ${version}), and nothing was changed in it: ` +
    'update Joryu, then open it again.',
  'library-damaged': ({ path, detail }) =>
    `The library is damaged at "${path}" (${detail}): put a copy of its folder in its place, or import the pictures ` +
    'with another data folder; the originals were never changed.',
  'library-busy': ({ path }) =>
    `The library "${path}" is in use by another Joryu: wait until that has ended, or close it, then start again.`,
  'source-unknown': ({ path, project, known }) =>
    `Nothing in project "${project}" was imported from "${path}": name the place of then` +
    `${known.length === 0 ? '' : `, one of ${known.map((one) => `"${one}"`).join(', ')}`}.`,
  'source-taken': ({ path, project }) =>
    `Project "${project}" has pictures from "${path}" already: import that place again instead.`,
  'source-differs': ({ from, to, known, same }) =>
    `Only ${formatCount(same)} of the ${formatCount(known)} files of "${from}" are in "${to}", and nothing was ` +
    'changed: name the folder that holds them now, or import this one as another.',
  'source-moved': ({ from, to, project }) =>
    `Project "${project}" knows the pictures in "${to}" from "${from}", which is gone, and nothing was imported: ` +
    'if they were moved, say first where they are now, and import again; ' +
    `if not, bring "${from}" back.`,
  'project-unknown': ({ name }) =>
    `There is no project "${name}" in the library: check its name.`,
  'project-name-invalid': ({ name }) =>
    `"${name}" cannot be the name of a project: give 1 to 100 characters, none of them a control character.`,
  'project-name-taken': ({ name }) => `There is a project "${name}" already: type another name.`,
  'project-in-use': ({ name, number }) =>
    `The project "${name}" cannot be renamed while job ${number} is not done with it: wait until that has ended.`,
  'project-empty': ({ name }) =>
    `Project "${name}" has no pictures that count: import a folder of pictures into it first.`,
  'source-unclear': () =>
    'It is not clear which pictures are meant: name a folder, with --layout if you like, or a project of the library ' +
    'with --project, and with --snapshot if you like, but not both.',
  'snapshot-missing': ({ project }) =>
    `Project "${project}" has no snapshot yet: freeze its pictures first, so that results can name them.`,
  'snapshot-unknown': ({ project, number, newest }) =>
    `Project "${project}" has no snapshot ${number} (the newest is ${newest}): ` +
    'choose one of those that there are.',
  'shape-fixed': ({ project, option, given, kept }) =>
    `"${option} ${given}" does not fit project "${project}", whose pictures are kept with ${option} ${kept}: ` +
    'leave the option out, or import the pictures into another project with it.',
  'larger-than-kept': ({ project, size, kept }) =>
    `The pictures of project "${project}" are kept at ${kept} x ${kept} pixels, not at ${size} x ${size}: ` +
    'choose at most that size, or import the pictures into another project with a larger one.',
  'class-unknown': ({ className, project }) =>
    `There is no class "${className}" in project "${project}": check its name.`,
  'class-name-taken': ({ className }) =>
    `A class has the name "${className}", or had it before it was merged: choose another name, or merge the two ` +
    'classes.',
  'class-name-unfit': ({ className }) =>
    `"${className}" cannot be the name of a class: give 1 to 100 characters, none of them a control character.`,
  'nothing-to-undo': ({ project }) =>
    `There is nothing left to undo in project "${project}": its history tells what was done in it.`,
  'measurements-missing': ({ name, count }) =>
    `Project "${name}" has pictures that an older Joryu imported without measuring them (${formatCount(count)}): ` +
    'import the same folders again, which reads those pictures once more and changes nothing else, then start again.',
  'lots-unknown': ({ name, lots, known }) =>
    `No picture of project "${name}" is of the lots ${lots}: name some that there are, such as ${known}.`,
  'lots-missing': ({ name }) =>
    `Of the pictures of project "${name}" fewer than two lots are known: ` +
    'import them with a CSV list that has a column "lot", or split each class by a share.',
  'dates-missing': ({ name }) =>
    `Of the pictures of project "${name}" no dates are known: ` +
    'import them with a CSV list that has a column "date", or split each class by a share.',
  'split-one-sided': ({ name }) =>
    `All pictures of project "${name}" would be on one side, as those that belong together are never parted: ` +
    'choose other lots, another day or another way to split.',
  'split-missing': ({ name }) =>
    `Project "${name}" has no split to take back: its pictures are used as their source has them.`,
  'snapshot-leaks': ({ name, pictures }) =>
    `No snapshot was taken, because pictures of project "${name}" are both learned from and tested on ` +
    `(${formatCount(pictures)} belong together across the split): split them anew, ` +
    'or freeze them as they are all the same.',
  'check-what': () => 'What to check is not clear: name either a folder or, with --project, a project of the library.',
  'check-job-what': () =>
    'As a job, only a project is checked: name it with --project alone, and import a folder into one first.',
  'check-missing': ({ project }) =>
    `Project "${project}" was not checked yet: check it first.`,
  'finding-unknown': ({ finding, project }) =>
    `The last check of project "${project}" did not find "${finding}": look at what it did find.`,
  'comparison-unknown': ({ number, project }) =>
    `Project "${project}" has no comparison ${number}: open the list again.`,
  'report-missing': ({ path }) =>
    `There is no report at "${path}": put it back if it was moved, or compare again, which writes a new one.`,
  'report-unfit': ({ path }) =>
    `What stands at "${path}" cannot be read, or is not the report as Joryu wrote it: take it away and compare ` +
    'again, which writes a new one.',
  'decide-what': () => 'Which pictures are meant is not clear: name some of them, or give --all, and not both.',
  'nothing-to-decide': ({ finding, project }) =>
    `Nothing is left to decide about "${finding}" in project "${project}": look at what is.`,
  'finding-about-classes': ({ finding }) =>
    `"${finding}" is about whole classes, not about single pictures: decide "keep" or "no-problem" about all of it.`,
  'picture-not-found': ({ path, finding, project }) =>
    `"${path}" is none of the pictures that "${finding}" is about in project "${project}": ` +
    'write its name as the check does.',
  'job-unknown': ({ number }) => `There is no job ${number}: see the list of jobs.`,
  'job-ended': ({ number }) =>
    `Job ${number} has ended and cannot be changed: start it anew.`,
  'job-not-repeatable': ({ number }) =>
    `Job ${number} was neither cancelled nor did it fail: only such a job can be started again with its settings.`,
  'job-writes-none': ({ option }) =>
    `A job writes no file for ${option}: leave it out now, and when the job has ended, give the command once more ` +
    `with ${option} and without --detach and --night, which is quick.`,
  'training-diverged': ({ step }) =>
    `A training lost its way at step ${step}: try another size of the pack, ` +
    'and check the data for pictures that are all alike.',
  'pictures-changed': ({ path }) =>
    `The pictures in "${path}" are not the very ones that the pack was made from, so it may have learned from those ` +
    'held out for the test: put test pictures of their own into a folder "test" beside "train".',
  'kernel-unknown': ({ kernel, executor }) =>
    `The computing method "${executor}" cannot do the operation "${kernel}": ` +
    'this is a fault in Joryu, so please report this message.',
  'executor-unavailable': (problem) =>
    `The computing method "${problem.executor}" does not work on this PC (${describeLack(problem, 'en')}): ` +
    'let Joryu choose, and it takes the fastest that does.',
  'executor-wrong': ({ executor, error }) =>
    `The computing method "${executor}" computes wrongly on this PC ` +
    `(${error === undefined ? 'its answer is no number' : `off by ${formatPercent(error)}`}): ${useAnother}`,
  'executor-timed-out': ({ executor, seconds }) =>
    `The computing method "${executor}" was silent for ${formatDuration(seconds, 'en')} on this PC: ${useAnother}`,
  'executor-crashed': ({ executor, ending }) =>
    `The computing method "${executor}" crashed on this PC (it ended with ${ending}): ${useAnother}`,
  'executor-failed': ({ executor, detail, instead }) =>
    `The computing method "${executor}" failed (${detail}): try "${instead}".`,
  'screens-missing': () => 'The screens of Joryu are not built yet: run "npm start", which builds them.',
  'door-silent': ({ path }) =>
    `Joryu runs already on the data in "${path}" but does not answer: end it (or restart the PC), and start it again.`,
  'call-refused': ({ detail }) =>
    `This screen asked for something that Joryu does not answer (${detail}): load it again, and if it happens twice, ` +
    'please report this message.',
  internal: ({ detail }) =>
    `Something went wrong inside Joryu (${detail}): start again, and if it happens twice, please report this message.`,
}
