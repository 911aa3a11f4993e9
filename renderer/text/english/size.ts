import type { size as japanese } from '../japanese/size.ts'
import type { Sentences } from '../screenText.ts'

export const size: Sentences<typeof japanese> = {
  size: {
    question: 'How small shall it get?',
    lead: 'The smaller, the easier to hand over, and the more is lost.',
    noSnapshot: 'Freeze the pictures first',
    noSnapshotWhy: 'Sizes are forecast for pictures that were checked and frozen. Freeze them in “Check”.',
    toCheck: 'Go to “Check”',
    forecasting: 'Forecasting how small it can get…',
    forecastingWhy:
      'How much the pictures are alike is measured once for the same pictures. Later it is shown at once.',
    notForecast: 'It could not be forecast.',
    tryAgain: 'Try again',
    slider: 'Size of the pack',
    smaller: 'smaller',
    larger: 'larger',
    pictures: '{all} pictures → the size of {worth}',
    bytes: '({share}% of the pictures; {from} → {to})',
    proposed:
      'Proposed is the smallest size that should cost at most {most} points, also at the upper end of the forecast.',
    proposedLeast: 'Every size may cost more than {most} points. Proposed is the one that should cost the least.',
    backToProposed: 'Back to the proposed size',
    loss: 'Accuracy should fall by about {low} to {high} points',
    lossWhy:
      'A forecast for training on the pack in place of all pictures. It is measured in “Compare”, after ' +
      'distilling.',
    chart: 'Size and loss of accuracy (forecast)',
    columns: {
      size: 'Size of the pack', pictures: 'Pictures (by bytes)', loss: 'Accuracy lost (points)', range: 'Likely',
      chosen: 'Chosen size',
    },
    reforecasting: 'Forecasting the sizes for this pace…',
    points: '{points} points',
    pointRange: '{low} to {high} points',
    small: {
      few: 'Some classes have few pictures for training',
      hopeless: 'Some classes have too few pictures for training',
      one: '“{name}”: {count}',
      others: '{count} more classes',
      advice:
        'What is forecast from fewer than 50 pictures of a class is mostly chance, and its miss rate cannot be ' +
        'proved. Collect more of it first.',
      hopelessAdvice:
        'A class cannot be learned from a few pictures, and its misses cannot be checked. Collect at least 50, or ' +
        'merge it with a class like it.',
      add: 'Add pictures',
    },
    impossible: 'No small pack can be made of these pictures',
    pace: 'How long may it take?',
    paceNames: {
      quick: 'Try it small first (recommended)',
      standard: 'Standard',
      thorough: 'Thorough',
      minutes: 'I have so much time',
    },
    paceWords: {
      quick: 'Shows in a short time whether it works.',
      standard: 'Learns finer things.',
      thorough: 'For a night or a weekend: learns the finest things.',
      minutes: 'Plans what fits into it.',
    },
    side: {
      now: 'Pictures while learning: {side} × {side} pixels',
      whole: '(as large as they were imported).',
      larger: {
        quick: '(imported at {kept} × {kept}). To train on larger ones, choose “Standard” or “Thorough”.',
        standard: '(imported at {kept} × {kept}). To train on larger ones, choose “Thorough”.',
        minutes: '(imported at {kept} × {kept}). With more time, it learns from larger ones.',
      },
    },
    minutes: 'Time that I have',
    minutesUnit: 'minutes',
    minutesWrong: 'Enter a whole number from 1 to 100,000.',
    takes: 'about {time} on this PC',
    pictureSide: 'trains at {side} × {side} pixels',
    timing: 'Working out how long it takes…',
    busy: 'Other work is running, so times come out long.',
    noTime: 'How long it takes could not be worked out.',
    longer: 'It takes longer than usual on this PC (about {time}), although it was shortened as far as possible.',
    tooLong: 'It does not fit into this time. Even shortened, it takes about {time} on this PC.',
    givesUpLead:
      'To fit the time, some things are left out: accuracy may come out lower, and small differences be lost.',
    givesUp: 'What is left out ({count})',
    numbers: {
      title: 'Numbers of the plan', what: 'What', value: 'Value',
      loading: 'Loading pictures', experts: 'Training experts', distilling: 'Distilling', comparing: 'Comparing',
      side: 'Size of the pictures', pixels: '{side} × {side} pixels', network: 'Network',
      networkForm: '{depth} blocks of width {width}', expertCount: 'Experts', expertForm: '{experts} × {epochs} epochs',
      iterations: 'Iterations', seeds: 'Networks of each contender', executor: 'Computed by', memory: 'Memory, about',
      disk: 'Disk, while it works',
      why:
        'Times are measured on small pieces of the work on this PC, and corrected by what its jobs took. They hold ' +
        'while nothing else keeps it busy.',
    },
    storage: 'Precision of what is stored',
    storageNames: {
      i8: '8 bits (recommended)',
      f16: '16 bits',
      f32: '32 bits',
    },
    storageWords: {
      i8: 'Keeps most in the same size.',
      f16: 'Rounds more finely, and keeps fewer numbers.',
      f32: 'To compare with the literature.',
    },
    seeds: 'Networks that are compared',
    seedsWhy: 'More make the intervals of accuracy narrower, and the comparison longer.',
    seedCount: '{count} each',
    augmentation: 'Variations in training',
    augmentationWhy: 'Switch off what never happens in your inspection, such as flipping a part whose side matters.',
    augmentations: {
      flip: 'Flip', shift: 'Shift', scale: 'Scale', cutout: 'Hide a part', brightness: 'Brightness',
      contrast: 'Contrast',
    },
    executor: 'Computed by',
    automatic: 'Automatic (the fastest of this PC)',
    start: 'Distill to this size',
    startAtNight: 'Distill at night',
    sweep: {
      title: 'Try several sizes and compare',
      lead: 'Makes packs of these sizes and measures how accurate each is: {sizes}. The test pictures play no part.',
      and: ', ',
      start: 'Try them all',
      again: 'Try them all again',
      underWay: 'Sizes are being compared. What was found stands here when it is done.',
      see: 'See how far it is',
      size: 'Size of the pack', accuracy: 'Accuracy (%)', pictures: 'Pictures', full: 'All pictures', pack: 'The pack',
      coded: 'Contact sheet', random: 'Random pictures', interval: '95% interval of the pack',
      chart: 'Size and accuracy (measured)',
      value: '{mean} ({low} to {high})',
      recommended: 'The recommended size is {size}.',
      reason: 'Its accuracy is {accuracy}; with all pictures it is {full} (95% intervals in parentheses).',
      take: 'Choose this size',
      rule: 'Recommended is the smallest size whose mean lies within the 95% interval of the best pack.',
      older: 'Measured on pictures that were frozen before. Those of now may differ.',
      measuredOn: 'Accuracy on {validation} pictures held out of the training pictures ({origin}; seeds {seeds}).',
      files: 'Packs: {folder}',
    },
    help: {
      picture: 'Many pictures become the bytes of a few',
      size:
        '“The size of 60” means: as many bytes as 60 pictures at training size, say 32 × 32 pixels. ' +
        'The pack does not choose 60 pictures; what all of them show is put into those bytes. Of the ' +
        'bytes of your files, it is another part.',
      file: 'The file to hand over also holds sample pictures and a guide: it is some tens to hundreds of KB larger.',
      loss: 'The forecast comes from packs that were made of other sets. It is a range, as every set is different.',
      first: 'At first, “Try it small” shows whether it works. If so, go on to “Standard” or “Thorough”.',
    },
  },
}
