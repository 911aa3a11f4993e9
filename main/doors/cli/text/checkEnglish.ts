import type { ClassCount, OriginName, PropertyName } from '../../../../shared/domain/finding.ts'
import { formatAmount, formatCount, formatPercent, formatRatio } from '../../../../shared/units.ts'
import type { CheckText } from './checkText.ts'

const properties: Readonly<Record<PropertyName, Readonly<Record<'more' | 'less', string>>>> = {
  'brightness': { more: 'brighter', less: 'darker' },
  'noise': { more: 'noisier', less: 'less noisy' },
  'pure-color': { more: 'more often marked with pure colors', less: 'less often marked with pure colors' },
  'size': { more: 'larger', less: 'smaller' },
  'date': { more: 'of later file dates', less: 'of earlier file dates' },
}

const origins: Readonly<Record<OriginName, string>> = { 'folder': 'subfolder', 'file-type': 'file type' }

/** What `joryu check` says in English. */
export const englishCheck: CheckText = {
  looked: (classes, pictures) => `${formatAmount(pictures, 'picture')} in ${classes.length} classes ` +
    `(${classes.join(', ')}) were looked through.`,
  nothing: 'No problems were found.',
  found: (count) => `${formatAmount(count, 'finding')}, most harmful first:`,
  sureness: { certain: ' (certain)', likely: ' (likely: have a look)', possible: ' (possible: have a look)' },
  why: (reason) => `Why it matters: ${reason}`,
  advice: (advice) => `What to do: ${advice}`,
  more: (count) => `and ${formatCount(count)} more`,
  suspect: (path, looksLike) => `${path} looks like "${looksLike}"`,
  untouched: 'Nothing was changed or deleted.',
  findings: {
    'leaked-copies': {
      what: ({ groups }) => `${formatPictures(groups)} are exact copies across training and test.`,
      why: 'a network knows them before its test, so the test looks better than the line will be.',
      advice: 'keep each of them on one side only.',
    },
    'contradicting-copies': {
      what: ({ groups }) => `${formatPictures(groups)} are exact copies in different classes.`,
      why: 'at least one of the two labels is wrong.',
      advice: 'decide on the right class, and remove the others.',
    },
    'leaked-near-copies': {
      what: ({ groups }) => `${formatPictures(groups)} are nearly the same across training and test.`,
      why: 'shots of one part on both sides make the test look better than the line will be.',
      advice: 'if they show the same part, keep all its shots on one side.',
    },
    'contradicting-near-copies': {
      what: ({ groups }) => `${formatPictures(groups)} are nearly the same, but in different classes.`,
      why: 'one of the labels may be wrong, unless the small difference is the defect.',
      advice: 'compare them; correct the label if you see no defect that tells them apart.',
    },
    'copies': {
      what: ({ groups }) => `${formatPictures(groups)} are exact copies within a class.`,
      why: 'they count several times and add nothing new.',
      advice: 'keep one of each group.',
    },
    'near-copies': {
      what: ({ groups }) => `${formatPictures(groups)} are nearly the same within a class.`,
      why: 'they add little that is new, and may come to both sides when test pictures are held out.',
      advice: 'keep one of each group, or keep all shots of one part on one side.',
    },
    'drawn-on': {
      what: ({ pictures }) => `Something in a pure color seems drawn on ${formatAmount(pictures.length, 'picture')}.`,
      why: 'a network learns to see the frame or the words of an inspection result, and not the defect.',
      advice: 'use the pictures as the camera took them, without results drawn in.',
    },
    'low-information': {
      what: ({ pictures }) => `${formatAmount(pictures.length, 'picture')} with little or nothing on it.`,
      why: 'empty pictures teach nothing; often the trigger or the camera failed.',
      advice: 'remove those that show no part.',
    },
    'blurred': {
      what: ({ pictures }) => `${formatAmount(pictures.length, 'picture')} far less sharp than the rest of the class.`,
      why: 'small defects cannot be seen in them.',
      advice: 'remove them, or keep them if the line will give such pictures too.',
    },
    'dark': {
      what: ({ pictures }) => `${formatAmount(pictures.length, 'picture')} far darker than the rest of the class.`,
      why: 'the light or the exposure may have failed, and defects drown in the dark.',
      advice: 'remove them, or keep them if the line will give such pictures too.',
    },
    'bright': {
      what: ({ pictures }) => `${formatAmount(pictures.length, 'picture')} far brighter than the rest of the class.`,
      why: 'glare and overexposure hide defects.',
      advice: 'remove them, or keep them if the line will give such pictures too.',
    },
    'noisy': {
      what: ({ pictures }) => `${formatAmount(pictures.length, 'picture')} far noisier than the rest of the class.`,
      why: 'noise hides small defects and looks like them.',
      advice: 'check the gain of the camera; remove them if the line will not give such pictures.',
    },
    'odd-size': {
      what: ({ pictures }) => `${formatAmount(pictures.length, 'picture')} of another size than nearly all others.`,
      why: 'after scaling, a defect in them has another size.',
      advice: 'check whether they come from another camera or were edited.',
    },
    'odd-shape': {
      what: ({ pictures }) => `${formatAmount(pictures.length, 'picture')} of another shape than nearly all others.`,
      why: 'scaling to a square distorts them differently.',
      advice: 'check whether they come from another camera or were cropped.',
    },
    'label-suspects': {
      what: ({ suspects }) => `${formatAmount(suspects.length, 'label')} may be wrong, the most suspicious first.`,
      why: 'wrong labels teach the wrong thing and spoil the test; but difficult pictures look like this too.',
      advice: 'look at them in this order, and correct those that are wrong.',
    },
    'property-bias': {
      what: ({ property, label, direction, separation }, classes) =>
        `Pictures of "${classes[label] ?? ''}" are ${properties[property][direction]} than the others: of two ` +
        `pictures, that alone tells the right one in ${formatPercent(separation, 0)} of cases.`,
      why: 'a network may learn this instead of the defect, and fail when light, camera or day change.',
      advice: 'if the defect itself does not cause it, take pictures of all classes under the same conditions.',
    },
    'origin-bias': {
      what: ({ origin, association }) =>
        `The ${origins[origin]} of a picture tells its class (association ${association.toFixed(2)} of 1).`,
      why: 'if each camera, day or lot has only one class, a network may learn those instead of the defect.',
      advice: 'add pictures of every class from every source.',
    },
    'few-training-pictures': {
      what: ({ classes: few }, classes) => `Few pictures for training: ${formatCounts(few, classes)}.`,
      why: 'from few pictures a network learns chance rather than the class.',
      advice: 'collect at least 50 of each class, if you can.',
    },
    'few-test-pictures': {
      what: ({ classes: few }, classes) => `Few pictures for the test: ${formatCounts(few, classes)}.`,
      why: 'even without a single mistake on 30 pictures, up to a tenth may go wrong on the line.',
      advice: 'collect at least 30 of each class, and 300 to show less than 1%.',
    },
    'imbalance': {
      what: ({ largest, smallest }, classes) =>
        `The classes differ ${formatRatio(largest.count / smallest.count)}-fold in size: ` +
        `${formatCounts([largest, smallest], classes)}.`,
      why: 'a network leans toward the larger class, and defects are mostly in the smaller one.',
      advice: 'collect more of the smaller class; judge by each class and not by overall accuracy.',
    },
    'redundancy': {
      what: ({ classes: spectra }, classes) => `Many pictures of a class show the same: ${spectra.map((spectrum) =>
        `"${classes[spectrum.label] ?? ''}" varies in ${formatCount(spectrum.directions)} ways ` +
        `(${formatPercent(spectrum.share, 0)} of its variety; ${formatCount(spectrum.count)} pictures)`).join(', ')}.`,
      why: 'the fewer ways, the smaller a pack can be; this is no fault.',
      advice: 'nothing; new kinds of pictures will help more than further ones of the same kind.',
    },
  },
}

function formatPictures(groups: readonly (readonly number[])[]): string {
  return `${formatCount(groups.flat().length)} pictures (${formatAmount(groups.length, 'group')})`
}

function formatCounts(counts: readonly ClassCount[], classes: readonly string[]): string {
  return counts.map(({ label, count }) => `"${classes[label] ?? ''}" has ${formatCount(count)}`).join(', ')
}
