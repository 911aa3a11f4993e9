import type { handOver as japanese } from '../japanese/handOver.ts'
import type { Sentences } from '../screenText.ts'

export const handOver: Sentences<typeof japanese> = {
  handOver: {
    question: 'May this pack be handed over?',
    lead: 'Look at what is inside, sign with your name, and write the file for your partner.',
    empty: 'Once there is a pack, you can look at what is inside and write it here.',
    loading: 'Looking at the packs…',
    pack: 'Pack to hand over',
    version: 'v{version}',
    option: 'v{version} ({day}, {size})',
    size: 'Size of the file',
    snapshot: 'Made from',
    snapshotNumber: 'Snapshot {number}',
    otherPictures: 'Other pictures',
    verdict: 'Verdict',
    accuracy: 'Accuracy',
    accuracyOf: 'Pack {pack} (95% interval {low} to {high}), all pictures {full}',
    outdated: '{snapshot} (the newest is {newest})',
    notCompared: 'Not compared',
    compare: 'Look at the comparison',
    distill: 'Make the pack again',
  },
  handOverFile: {
    missing: 'The file of the pack is not there',
    missingWhy: 'It is not at "{path}": it was moved or renamed. Put it back, and it can be handed over.',
    changed: 'The file of the pack was changed after it was made',
    changedWhy:
      'What is at "{path}" is not what was made, and cannot be handed over. Bring it back from a copy, or make ' +
      'the pack again.',
    unreadable: 'The file of the pack cannot be read',
    unreadableWhy: 'Check that you have the right to read "{path}".',
    again: 'Look again',
  },
  handOverRisk: {
    none: 'Not compared yet',
    noneWhy:
      'Nobody knows how accurate training on this pack is, nor how many more defects are missed. Compare it ' +
      'before you hand it over.',
    poor: 'This pack cannot stand in for all pictures',
    poorWhy:
      'To hand it over all the same, you sign below that you know this. “Compare” tells why.',
    unclear: 'Whether this pack is of use is not known yet',
    unclearWhy: 'To hand it over all the same, you sign below that you know this. “Compare” tells why.',
    fair: 'Tell your partner, too, which defects are hard',
    fairWhy: 'Some classes are recognized less well than with all pictures. “Compare” shows each class.',
  },
  packInside: {
    title: 'What goes in, and what does not',
    lead: 'As found by opening the file itself.',
    loading: 'Opening the file…',
    in: 'Goes in',
    out: 'Does not go in',
    pictures: 'Distilled pictures: numbers that become {count} pictures of {size} pixels, made by learning',
    previews: 'Distilled pictures to look at: {count} (PNG)',
    classes: 'Names of the classes: {names}',
    accuracy: 'Expected accuracy: {accuracy} (tolerance {tolerance})',
    noAccuracy: 'Expected accuracy: none (not compared)',
    recipe: 'How to train, the day of making, the number of originals ({count}), and a fingerprint of them',
    kit: 'Guides for your partner (Japanese, English), a program that loads the pack, and its license',
    noOriginals: 'The original pictures: the only pictures in the file are distilled ones',
    'file-name': 'Names of original files: looked for {count}, found none',
    'folder': 'Folders: looked for {count}, found none',
    'user': 'The name of this PC’s user: not found',
    'project': 'The name of the project: not found',
    found: 'Names from inside your plant are in it: {names}',
    foundWhy:
      'They are in the names of classes. Decide whether they may leave; to change them, rename the classes in ' +
      'the step Pictures and make the pack again.',
    name: 'File',
    bytes: 'Size',
    packedBytes: 'Size in the pack',
    entries: 'All files in the pack',
  },
  nearest: {
    title: 'Is anything too much like an original?',
    lead:
      'Distilled pictures beside the training pictures that look most like them. Look whether anything can be ' +
      'read that must not leave: writing, people, shapes that are not public.',
    warning: 'Distilling does not guarantee anonymity. That no picture is alike proves nothing.',
    start: 'Compare with originals',
    again: 'Search again',
    working: 'Looking through the originals ({done} / {total})',
    stop: 'Stop',
    unknown: 'The originals are not in this project, so they cannot be compared.',
    found:
      '{pictures} distilled pictures were compared with {originals} training pictures. The most alike come ' +
      'first.',
    distilled: 'Distilled',
    distilledOf: 'Distilled picture ({name})',
    original: 'Original ({name}, difference {distance})',
    distance: 'difference {distance}',
    closer: 'Look closely: nearer than originals are to each other ({among})',
    more: 'Show more ({count} left)',
    measure: 'How the difference is measured',
    measureWhy:
      'Both pictures, at training size, are brought to the same brightness and contrast (mean 0, deviation 1); then ' +
      'the root of the mean squared difference of their pixels is taken. 0: the same picture; about 1.4: nothing in ' +
      'common. From an original to the nearest other original it is {among} (median). The pack becomes {all} ' +
      'distilled pictures in all; only those to look at were compared here.',
  },
  signOff: {
    title: 'Sign-off and recipient',
    lead: 'Your name and what you signed are kept in the ledger. Nothing is filled in from last time.',
    statements: 'What you have made sure of',
    contents: 'I have looked at what goes in and what does not.',
    nearest: 'I have compared distilled pictures with originals, and they may leave.',
    'not-anonymous': 'I know that distilling does not guarantee anonymity.',
    allowed: 'I have made sure that our rules and contracts allow this recipient to have it.',
    risk: 'I hand it over knowing that it was not shown to be of use.',
    signedBy: 'Your name',
    recipient: 'Recipient',
    recipientHint: 'e.g. Example Ltd., development',
    purpose: 'Purpose',
    purposeHint: 'e.g. training of a visual inspection',
    confidentiality: 'Confidentiality',
    confidentialities: {
      open: 'Public', limited: 'Those involved', confidential: 'Confidential', secret: 'Strictly confidential',
    },
    note: 'Note (optional)',
    folder: 'Folder to write to',
    choose: 'Choose a folder',
    noFolder: 'Not chosen yet',
    fileName: 'File name',
    fileNameWrong: 'The name has to end with ".joryu", without these: {characters}',
    left: 'Needed before the file is written: {items}',
    ready: 'Ready to write. A file of the same name is never replaced.',
    export: 'Write the file',
    exporting: 'Writing…',
  },
  handed: {
    title: 'The file is written',
    lead: 'It was read back and is the same as the pack. The ledger has it.',
    path: 'File',
    size: 'Size',
    fingerprint: 'Fingerprint (SHA-256)',
    fingerprintWhy:
      'Tell your partner its first 16 characters by another way, such as by phone, to compare with the file ' +
      'that arrives.',
    copy: 'Copy the fingerprint',
    copied: 'Copied',
    copyFailed: 'It could not be copied: select it and copy it.',
    openTitle: 'How your partner opens it',
    openWhy:
      'The file is an ordinary ZIP. Take "loader/joryu.py" out of it, put it beside the file, and this line ' +
      'checks it. "README.md" inside tells the rest.',
    another: 'Write it for another recipient',
  },
  versions: {
    title: 'Versions of the pack',
    lead:
      'Numbered in the order in which they were made. When pictures change, freeze them again and distill: that ' +
      'makes a new version. Retire an old one, and those who have to be told to stop using it are shown.',
    columns: {
      made: 'Made', from: 'Made from', verdict: 'Verdict',
      recipients: 'Recipients', file: 'File',
    },
    marks: { open: 'Undecided', adopted: 'Adopted', retired: 'Retired' },
    adopt: 'Adopt',
    retire: 'Retire',
    reopen: 'Leave undecided',
    undo: 'Undo',
    undone: 'v{version} is now: {mark}.',
    markNote: 'Why (optional)',
    cancel: 'Cancel',
    nobody: 'None',
    files: { whole: 'As it was made', missing: 'Not there', changed: 'Changed', unreadable: 'Cannot be read' },
    recall: 'v{version} is retired, and these have it: {recipients}. Tell them to stop using it.',
    change:
      'Snapshot {from} → {to}: {added} added, {removed} taken out, {classChanged} in another class, ' +
      '{splitChanged} moved between training and test',
    look: 'Look what changed',
  },
  ledger: {
    title: 'Ledger of hand-overs',
    empty: 'Nothing was handed over yet.',
    columns: {
      number: 'No.', handedAt: 'When', version: 'Version', recipient: 'Recipient', purpose: 'Purpose',
      confidentiality: 'Confidentiality', signedBy: 'Signed by', file: 'File',
    },
  },
  handOverHelp: {
    drawing: 'Original pictures stay in the plant, and the pack alone goes to the partner',
    plant: 'Plant',
    partner: 'Partner',
    pictures: 'Originals',
    pack: 'Pack',
    contents:
      'A pack holds learned parts of pictures, the names of the classes, how it was made, and a guide for the ' +
      'partner. Original pictures are not in it.',
    likeness:
      'This does not make them anonymous: some pictures of the pack may look like an original, so a person compares ' +
      'them before it leaves.',
    ledger: 'The ledger notes when each version went to whom. When one is retired, you know whom to tell.',
    fingerprint:
      'The fingerprint is another one as soon as anything in the file changes. By it, the partner sees that the file ' +
      'is the one you sent.',
  },
}
