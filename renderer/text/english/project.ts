import type { project as japanese } from '../japanese/project.ts'
import type { Sentences } from '../screenText.ts'

export const project: Sentences<typeof japanese> = {
  projects: {
    title: 'Projects',
    lead: 'A project holds the pictures and packs of a part or a process.',
    loading: 'Loading the projects…',
    emptyTitle: 'Make your first project',
    empty: 'Have a folder of inspection pictures ready, with a folder in it for each class. Originals are only read.',
    new: 'New project',
    name: 'Name of the project',
    nameHint: 'e.g. Bearing, visual inspection',
    create: 'Create',
    cancel: 'Cancel',
    pictures: 'Pictures',
    classes: 'Classes',
    created: 'Created',
    pictureCount: '{count}',
    classCount: '{count}',
  },
  project: {
    question: 'What is inspected?',
    lead: 'Pictures and packs are kept together for each part or process.',
    loading: 'Loading the project…',
  },
}
