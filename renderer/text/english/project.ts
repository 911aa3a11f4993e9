import type { project as japanese } from '../japanese/project.ts'
import type { Sentences } from '../screenText.ts'

export const project: Sentences<typeof japanese> = {
  projects: {
    title: 'Projects',
    lead: 'A project holds the pictures and packs of one part or process.',
    loading: 'Loading the projects…',
    emptyTitle: 'Create your first project',
    empty: 'Prepare a folder of inspection pictures with a folder inside it for each class. Originals are only read.',
    new: 'New project',
    name: 'Project name',
    nameHint: 'e.g. Bearing, visual inspection',
    create: 'Create',
    cancel: 'Cancel',
    pictures: 'Pictures',
    classes: 'Classes',
    used: 'Last used',
    pictureCount: '{count}',
    classCount: '{count}',
    trySample: 'Try it with sample pictures',
    trySampleWhy:
      'No pictures needed: this PC draws 1,500 sample pictures of metal parts, and you go all the way to a pack.',
    sampleName: 'Sample parts',
    sampleClasses: { burr: 'Burr', dent: 'Dent', good: 'Good', scratch: 'Scratch', stain: 'Stain' },
    drawing: 'Drawing the sample pictures ({done} / {total})',
    stop: 'Stop',
  },
  joryu: {
    title: 'What Joryu does',
    pictures: 'Import inspection pictures, and find duplicates and wrong labels.',
    distill: 'Distill many pictures into a small “pack” that can be used for training.',
    handOver: 'Give your partner the pack alone, without the original pictures.',
  },
  about: {
    title: 'About this project',
    name: 'Project name',
    partNumber: 'Part number (optional)',
    partNumberHint: 'e.g. AB-1234',
    process: 'Process (optional)',
    processHint: 'e.g. final visual inspection',
    save: 'Save',
    saved: 'Saved.',
    history: 'Recent activity',
    noHistory: 'Nothing yet.',
    more: 'Show more',
  },
  activity: {
    'project-created': 'Project created',
    'pictures-imported': 'Pictures imported: {imported}, duplicates {duplicates}, skipped {skipped}',
    'snapshot-taken': 'Snapshot {number} taken (pictures: {pictures})',
    'decided': 'Decided: {count}',
    'decision-revoked': 'Decisions undone: {count}',
    'class-rated': 'Class “{class}” rated',
    'class-renamed': 'Class “{class}” renamed “{name}”',
    'classes-merged': 'Classes merged into “{into}”',
    'classes-ordered': 'Order of classes changed',
    'class-change-undone': 'Change of classes undone',
    'source-moved': 'Place of the pictures changed to “{to}”',
    'split-drawn': 'Split into {training} training and {test} test pictures',
    'split-revoked': 'Split undone',
    'checked': 'Checked {pictures} pictures (findings: {findings})',
    'pack-made': 'Pack made from snapshot {snapshot}',
    'pack-compared': 'Pack compared on snapshot {snapshot}',
    'pack-handed-over': 'Pack v{version} written for “{recipient}” (signed by {signedBy})',
    'pack-marked': 'Pack v{version} adopted, retired or left open',
    'pack-mark-undone': 'Mark of pack v{version} undone',
    'project-described': 'Part number and process changed',
    'project-renamed': 'Renamed from “{from}” to “{to}”',
    'other': 'Other activity',
  },
  project: {
    question: 'What do you inspect?',
    lead: 'A project holds the pictures and packs of one part or process.',
    loading: 'Loading the project…',
  },
  projectHelp: {
    drawing: 'Bearings and gears are projects of their own, and the pictures of each become a pack',
    bearing: 'Bearings',
    gear: 'Gears',
    pack: 'Pack',
    one:
      'Make a project for each part and process. From the pictures of one inspection alone comes the pack for that ' +
      'inspection.',
    steps:
      'Follow the seven steps at the left from the top. You can close the program at any time and go on later, and ' +
      'go back to an earlier step.',
    local:
      'Pictures and packs stay on this PC, and nothing is sent anywhere by itself. Original pictures are only read, ' +
      'and never changed.',
  },
}
