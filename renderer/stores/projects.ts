import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Output } from '../../shared/contract/calls.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type ProjectOverview = Output<'projects.list'>[number]

export type ListedPack = Output<'packs.list'>[number]
export type ClassFacts = Output<'projects.facts'>['classes'][number]

/** What became of the files that were found. */
export type Account = Output<'imports.account'> & {
  /** The first of them. */
  readonly skippedFiles: Output<'imports.files'>
}

/** What a page of a project shows. */
export interface ProjectPage {
  readonly facts: Output<'projects.facts'>
  readonly account: Account
  readonly packs: readonly ListedPack[]
}

/** Skipped files that are shown at once. */
const MOST_SHOWN = 20

/** The projects, and the one that is looked at. */
export const useProjects = defineStore('projects', () => {
  const host = useHost()
  const { tell } = useNotices()
  const list = shallowRef<readonly ProjectOverview[]>()
  const page = shallowRef<ProjectPage>()
  let looked = 0

  async function load(): Promise<void> {
    try {
      list.value = await host.ask('projects.list', undefined)
    } catch (error) {
      tell(error)
    }
  }

  /** @returns its name as it is kept; undefined where it was refused, which is told */
  async function create(name: string): Promise<string | undefined> {
    try {
      return (await host.ask('projects.create', { name })).name
    } catch (error) {
      tell(error)
      return undefined
    }
  }

  async function accountOf(project: string): Promise<Account> {
    const [account, skippedFiles] = await Promise.all([
      host.ask('imports.account', { project }),
      host.ask('imports.files', { project, outcome: 'skipped', after: 0, limit: MOST_SHOWN }),
    ])
    return { ...account, skippedFiles }
  }

  /** What is shown of another project is taken away at once; of the same, it stays until the new is there. */
  async function look(project: string): Promise<void> {
    const mine = (looked += 1)
    if (page.value?.facts.name !== project) page.value = undefined
    try {
      const [facts, account, packs] = await Promise.all([
        host.ask('projects.facts', { project }),
        accountOf(project),
        host.ask('packs.list', { project }),
      ])
      // A later look was asked for meanwhile, and its answer counts.
      if (mine === looked) page.value = { facts, account, packs }
    } catch (error) {
      tell(error)
    }
  }

  return { list: computed(() => list.value), page: computed(() => page.value), load, create, look }
})
