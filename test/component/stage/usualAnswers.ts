import type { Output } from '../../../shared/contract/calls.ts'
import type { Language } from '../../../shared/text/language.ts'
import type { Answers } from './scriptedProgram.ts'

/** What the program says of itself where nothing is the matter. */
export function usualFacts(language: Language): Output<'program.facts'> {
  return {
    version: '0.1.0', platform: 'win32 10.0.22631 x64', language,
    dataFolder: 'C:\\Users\\tanaka\\AppData\\Local\\Joryu', logFolder: 'C:\\Users\\tanaka\\AppData\\Local\\Joryu\\logs',
    threads: 8,
    warnings: [], settingsWereBroken: false, jobsRun: 'here',
  }
}

/** What every screen asks for, of a program that was just installed. */
export function usualAnswers(language: Language): Answers {
  return {
    'program.facts': usualFacts(language),
    'settings.get': { language, lowPriority: true, night: { from: 20, to: 6 } },
    'settings.set': (settings) => settings,
    'jobs.list': { newsNumber: 0, jobs: [] },
    'sources.lost': [],
    'projects.list': [],
    'projects.history': [],
    'packs.versions': [],
    'handOvers.list': [],
  }
}
