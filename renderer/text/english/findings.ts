import { findingNames } from '../../../shared/text/findingNames.ts'
import type { findings as japanese } from '../japanese/findings.ts'
import type { Sentences } from '../screenText.ts'

const removeUnusual = 'Quarantine them, or keep them if the line will take such pictures too.'

export const findings: Sentences<typeof japanese> = {
  findings: {
    names: findingNames.en,
    found: {
      'leaked-copies': 'Identical pictures are in both training and test ({count}).',
      'contradicting-copies': 'Identical pictures are in different classes ({count}).',
      'leaked-near-copies': 'Nearly identical pictures are in both training and test ({count}).',
      'contradicting-near-copies': 'Nearly identical pictures are in different classes ({count}).',
      'copies': 'Identical pictures are in the same class ({count}).',
      'near-copies': 'Nearly identical pictures are in the same class ({count}).',
      'drawn-on': 'Pictures that seem to have something drawn on them in a pure color: {count}.',
      'low-information': 'Pictures that show little or nothing: {count}.',
      'blurred': 'Pictures far less sharp than the rest of their class: {count}.',
      'dark': 'Pictures far darker than the rest of their class: {count}.',
      'bright': 'Pictures far brighter than the rest of their class: {count}.',
      'noisy': 'Pictures far noisier than the rest of their class: {count}.',
      'odd-size': 'Pictures whose size differs from nearly all others: {count}.',
      'odd-shape': 'Pictures whose aspect ratio differs from nearly all others: {count}.',
      'label-suspects': 'Pictures that look like another class, the most suspicious first: {count}.',
      'few-training-pictures': 'Classes with few training pictures: {classes}.',
      'few-test-pictures': 'Classes with few test pictures: {classes}.',
      'imbalance':
        'One class has {ratio} times the pictures of another: {largest} {largestCount}, {smallest} ' +
        '{smallestCount}.',
      'redundancy': 'Classes that a few pictures could represent as well: {classes}.',
    },
    biases: {
      'brightness': {
        more: 'Pictures of “{className}” are brighter than others, which alone tells them in {percent} of cases.',
        less: 'Pictures of “{className}” are darker than others, which alone tells them in {percent} of cases.',
      },
      'noise': {
        more: 'Pictures of “{className}” are noisier than others, which alone tells them in {percent} of cases.',
        less: 'Pictures of “{className}” are less noisy than others, which alone tells them in {percent} of cases.',
      },
      'pure-color': {
        more: 'Pictures of “{className}” have more marks in pure colors, which alone tells them in {percent} of cases.',
        less:
          'Pictures of “{className}” have fewer marks in pure colors, which alone tells them in {percent} of ' +
          'cases.',
      },
      'size': {
        more: 'Pictures of “{className}” are larger than others, which alone tells them in {percent} of cases.',
        less: 'Pictures of “{className}” are smaller than others, which alone tells them in {percent} of cases.',
      },
      'date': {
        more: 'Files of “{className}” are of later dates than others, which alone tells them in {percent} of cases.',
        less: 'Files of “{className}” are of earlier dates than others, which alone tells them in {percent} of cases.',
      },
    },
    origins: {
      'folder': 'The subfolder alone tells the class (association {strength} of 1).',
      'file-type': 'The file type alone tells the class (association {strength} of 1).',
    },
    why: {
      'leaked-copies': 'The answers are known before the test, so it looks better than the line will be.',
      'contradicting-copies': 'At least one of the labels is wrong.',
      'leaked-near-copies': 'Pictures of one part in both make the test look better than the line will be.',
      'contradicting-near-copies': 'One of the labels may be wrong, unless the small difference is the defect.',
      'copies': 'They count several times and add nothing new.',
      'near-copies': 'They add little that is new, and may end up in both training and test.',
      'drawn-on': 'The frame or the text is learned, not the defect.',
      'low-information': 'Empty pictures teach nothing; often the trigger or the camera failed.',
      'blurred': 'Small defects cannot be seen in them.',
      'dark': 'The light or the exposure may have failed, and defects drown in the dark.',
      'bright': 'Glare and overexposure hide defects.',
      'noisy': 'Noise hides small defects and looks like them.',
      'odd-size': 'After scaling, their defects are of another size than those of others.',
      'odd-shape': 'Scaling to a square distorts them differently.',
      'label-suspects': 'Wrong labels teach the wrong thing and spoil the test; but difficult pictures look so, too.',
      'property-bias': 'This may be learned instead of the defect, and fail when light, camera or day change.',
      'origin-bias': 'If each camera, day or lot has only one class, those may be learned instead of the defect.',
      'few-training-pictures': 'From few pictures, chance is learned rather than the class.',
      'few-test-pictures': 'Without one mistake in 30 pictures, up to a tenth may still go wrong on the line.',
      'imbalance': 'Judgments lean to the large class. Defects are often the small one, and are missed.',
      'redundancy': 'The more alike pictures are, the smaller the pack can be.',
    },
    advice: {
      'leaked-copies': 'Keep each of them on one side only.',
      'contradicting-copies': 'Decide on the right class, and quarantine the others.',
      'leaked-near-copies': 'If they show the same part, split again under “Training and test”.',
      'contradicting-near-copies': 'Compare them; where no defect tells them apart, quarantine the wrong one.',
      'copies': 'Keep one of each group.',
      'near-copies': 'Keep one of each group, or split again under “Training and test”.',
      'drawn-on': 'Use the pictures as the camera took them, without results drawn in.',
      'low-information': 'Quarantine those that show no part.',
      'blurred': removeUnusual,
      'dark': removeUnusual,
      'bright': removeUnusual,
      'noisy': 'Check the gain of the camera; quarantine them if the line will not give such pictures.',
      'odd-size': 'See whether they come from another camera or were edited.',
      'odd-shape': 'See whether they come from another camera or were cropped.',
      'label-suspects': 'Look at them in this order, and quarantine those that are wrong.',
      'property-bias': 'If the defect itself is not the cause, take pictures of all classes under the same conditions.',
      'origin-bias': 'Collect pictures of every class from every camera, day and lot.',
      'few-training-pictures': 'Collect at least 50 of each class, if you can.',
      'few-test-pictures': 'Collect at least 30 of each class, and 300 to claim less than 1%.',
      'imbalance': 'Collect more of the small class, and judge by class, not by overall accuracy.',
      'redundancy': 'Nothing.',
    },
  },
}
