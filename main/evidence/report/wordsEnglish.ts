import { formatAmount, formatCount, formatDuration } from '../../../shared/units.ts'
import type { ReportWords } from './reportWords.ts'

/** A report in English. */
export const reportInEnglish: ReportWords = {
  title: 'Pack and pictures compared',
  subtitle: ({ classes, counts, image }) =>
    `${classes.length} classes, ${formatCount(counts.training + counts.validation)} training pictures ` +
    `of ${image.width} × ${image.height} pixels, ${formatCount(counts.test)} test pictures`,
  contenders: {
    full: 'All training pictures',
    pack: 'The pack',
    random: 'Random pictures',
    kMeans: 'Typical pictures',
    coded: 'Contact sheet',
  },
  contenderNotes: {
    full: 'the upper bound',
    pack: 'distilled parts and recipes',
    random: 'raw, as many as fit',
    kMeans: 'raw, nearest to the centers of k-means',
    coded: 'many random pictures in one compressed image',
  },
  facts: {
    kept: 'of the accuracy kept',
    size: 'of the training bytes',
    beaten: 'other ways of the same bytes clearly beaten',
  },
  outOf: (part, whole) => `${part} of ${whole}`,
  headings: {
    saved: 'What is saved',
    lost: 'What is lost',
    against: 'Against other ways',
    sure: 'How sure this is',
    result: 'Accuracy on the test pictures',
    sizes: 'Size',
    curves: 'While learning',
    classes: 'Class by class',
    confusion: 'What is taken for what',
    pictures: 'Real and decoded pictures',
    parts: 'The parts shelf',
    making: 'How this was made',
    limits: 'Limits',
  },
  result: {
    intro:
      'The same network was trained on each of these and then judged the same test pictures. Nothing was chosen by ' +
      'them. All but the full data had to fit into the bytes of the pack. Whiskers are 95% intervals of the mean.',
    trainedOn: 'Trained on',
    accuracy: 'Accuracy',
    interval: '95% interval',
    spread: 'Spread (SD)',
    recall: 'Mean recall',
    pictures: 'Pictures',
    bytes: 'Bytes',
    seconds: 'Training',
    chart: 'Bar chart of the accuracies in the table below',
  },
  sizes: {
    pack: 'Pack, data part',
    file: 'Pack, whole file with previews and guides',
    training: 'Training pictures at training size, 8 bits a value',
    originals: 'Original files of the training pictures',
    times: (ratio) => `${ratio} × the pack’s data`,
    what: 'What',
    bytes: 'Bytes',
    ratio: 'Compared',
  },
  curves: {
    intro:
      'Accuracy on pictures held out of the training pictures, mean of all networks. ' +
      'The test pictures play no part here.',
    across: 'Part of the training done',
    up: 'Accuracy on held-out pictures',
    chart: 'Line chart of the accuracy during training',
  },
  classes: {
    intro:
      'Recall: of the test pictures of a class, the part that is recognized as that class. ' +
      'The weakest class with the pack comes first.',
    name: 'Class',
    tested: 'Test pictures',
    difference: 'Difference',
    chart: 'Pack ● and all pictures ○',
    absent: 'none',
  },
  confusion: {
    intro:
      'Networks trained on the pack: of the test pictures of each actual class, the part that was judged as each.',
    actual: 'Actual class',
    predicted: 'Judged as',
    share: 'Part of the class',
    manyClasses: 'With this many classes, only the most frequent mistakes are listed.',
  },
  pictures: {
    intro:
      'Chosen evenly, not by looks. Decoded pictures are made for networks: they need not look like parts, ' +
      'and values outside what a screen shows are cut.',
    real: 'Real',
    decoded: 'Decoded from the pack',
    more: (hidden) => `${formatCount(hidden)} more classes are not shown.`,
  },
  parts: {
    intro: ({ classes, spectraPerClass, transforms }) =>
      `The pack holds ${formatCount(classes * spectraPerClass)} spectra and ` +
      `${formatAmount(transforms, 'transform')}. ` +
      'Every spectrum meets every transform, which gives ' +
      `${formatCount(classes * spectraPerClass * transforms)} pictures. Gray is zero.`,
    spectra: 'Spectra of each class',
    transforms: 'Transforms, shared by all classes',
    rows: 'rows',
    columns: 'columns',
  },
  making: {
    plan: 'Plan',
    planValue: ({ classes, spectraPerClass, transforms, ranks }) =>
      `${classes} classes × ${spectraPerClass} spectra of ` +
      `${ranks.channel} × ${ranks.height} × ${ranks.width} numbers, ${formatAmount(transforms, 'transform')}`,
    storage: 'Stored as',
    storages: {
      f32: '32-bit floating point',
      f16: '16-bit floating point',
      i8: 'whole numbers of at most 8 bits, entropy-coded; rounding was part of the learning',
    },
    split: 'Split',
    splitValue: ({ training, validation, test }, origin) =>
      `${formatCount(training)} pictures to learn from, ${formatCount(validation)} held out for choices, ` +
      `${formatCount(test)} to test, ${origin === 'given' ? 'from a folder of their own' : 'set aside at the start'}`,
    pictures: 'Pictures',
    preparation: 'Prepared',
    reading: 'Reading',
    leak: 'Training pictures among the test pictures',
    leaks: {
      clean: 'looked for, and none found', leaking: 'found: the accuracies are too high', unchecked: 'not looked for',
    },
    skipped: 'Files left out',
    skippedValue: (files) => (files === 0 ? 'none' : `${formatCount(files)} could not be used`),
    distillation: 'Distillation',
    trajectory: ({ experts, epochs, innerSteps }) =>
      `trajectory matching with exact gradient: ${experts} experts of ${epochs} epochs, ${innerSteps} student steps`,
    distribution: 'distribution matching',
    iterations: (count) => `${formatCount(count)} iterations`,
    network: 'Network',
    networkValue: ({ width, depth }) =>
      `ConvNet, ${depth} blocks of ${width} channels, instance norm, from random weights`,
    training: 'Training',
    trainingValue: ({ all, full, batch }, learningRate) =>
      `${formatCount(all)} steps of up to ${batch} pictures for everybody ` +
      `(all training pictures: ${formatCount(full)}), SGD with momentum, learning rate ${learningRate}, ` +
      'one class as label',
    augmentation: 'Random changes',
    augmentations: {
      flip: 'flip', shift: 'shift', scale: 'scale', cutout: 'cutout', brightness: 'brightness', contrast: 'contrast',
    },
    noAugmentation: 'none',
    sheet: 'Contact sheet',
    sheetValue: ({ format, quality, width, height }) =>
      `${format === 'webp' ? 'WebP' : 'AVIF'}, quality ${quality}, pictures of ${width} × ${height} pixels: ` +
      'the best of those tried, judged by the held-out pictures',
    noSheet: 'not one picture fits into these bytes',
    seeds: 'Seeds',
    seedsValue: (distillation, evaluation) =>
      `${distillation === undefined ? '' : `distillation ${distillation}; `}networks ${evaluation.join(', ')}`,
    executor: 'Computed by',
    seconds: 'Time',
    secondsValue: ({ experts, distill, evaluate, total }) =>
      `experts ${formatDuration(experts, 'en')}, distillation ${formatDuration(distill, 'en')}, ` +
      `comparison ${formatDuration(evaluate, 'en')}, in all ${formatDuration(total, 'en')}`,
    formulas: 'Formulas',
    formulaList: [
      'Accuracy = pictures judged correctly ÷ test pictures',
      'Accuracy kept = mean accuracy with the pack ÷ mean accuracy with all training pictures',
      'Mean recall = mean of the recalls of all classes; the verdict goes by what is kept of the accuracy or of the ' +
      'mean recall, whichever is less',
      '95% interval = mean ± t(0.975; n − 1) · s ÷ √n over n networks',
      'Clearly better = the two 95% intervals do not overlap, and the lower mean lies below the 95% interval ' +
      '(Wilson) that the number of test pictures gives the higher mean',
      'Decoded picture = T ×₁ KC ×₂ KH ×₃ KW (spectrum T, transform KC, KH, KW)',
    ],
    inspectionFormula:
      'Miss rate = defective parts judged good ÷ defective parts; ' +
      'overkill rate = good parts judged defective ÷ good parts',
    program: 'Program',
  },
  limits: [
    'The test pictures come from the same source as the training pictures. ' +
    'Another line, lamp or camera can give other results.',
    'The ranges cover repeated training, not the choice of test pictures and not another distillation.',
    'One family of networks was used. A partner with another network can gain or lose more.',
    'Labels are not counted for the other ways, which favors them.',
    'A pack is not anonymous: its pictures can resemble the originals. Decide who may see it before it is handed over.',
  ],
}
