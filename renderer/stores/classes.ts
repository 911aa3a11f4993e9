import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Input, Output } from '../../shared/contract/calls.ts'
import type { Host } from '../host/host.ts'
import { useNotices } from './notices.ts'
import { useProjects } from './projects.ts'
import { useHost } from './useHost.ts'

export type ListedClass = Output<'classes.list'>[number]
export type Role = Input<'classes.rate'>['role']
export type Severity = NonNullable<Input<'classes.rate'>['severity']>

/** What a person wants of the classes of a project. */
export type ClassChange =
  | { readonly kind: 'rate'; readonly className: string; readonly role: Role; readonly severity?: Severity | undefined }
  | { readonly kind: 'rename'; readonly className: string; readonly newName: string }
  | { readonly kind: 'merge'; readonly names: readonly string[]; readonly into: string }
  /** So many places further down. */
  | { readonly kind: 'move'; readonly className: string; readonly by: number }

/** The classes of the project that is looked at, and what was done to them since. */
export const useClasses = defineStore('classes', () => {
  const host = useHost()
  const { tell } = useNotices()
  const projects = useProjects()
  const project = shallowRef('')
  const classes = shallowRef<readonly ListedClass[]>()
  const changes = shallowRef<readonly ClassChange[]>([])

  async function load(wanted: string): Promise<void> {
    if (project.value !== wanted) {
      project.value = wanted
      classes.value = undefined
      changes.value = []
    }
    try {
      show(wanted, await host.ask('classes.list', { project: wanted }))
    } catch (error) {
      tell(error)
    }
  }

  function show(of: string, listed: readonly ListedClass[]): void {
    if (project.value === of) classes.value = listed
  }

  /** @returns whether it was done; why not is told */
  async function settle(of: string, asking: Promise<readonly ListedClass[]>): Promise<boolean> {
    try {
      show(of, await asking)
    } catch (error) {
      tell(error)
      return false
    }
    await projects.look(of)
    return true
  }

  async function change(wanted: ClassChange): Promise<void> {
    const of = project.value
    const isDone = await settle(of, ask(host, of, wanted, classes.value ?? []))
    if (isDone) changes.value = [...changes.value, wanted]
  }

  /** Takes back what was done last. */
  async function undo(): Promise<void> {
    const of = project.value
    if (await settle(of, host.ask('classes.undo', { project: of }))) changes.value = changes.value.slice(0, -1)
  }

  return {
    classes: computed(() => classes.value), lastChange: computed(() => changes.value.at(-1)), load, change, undo,
  }
})

function ask(
  host: Host,
  project: string,
  change: ClassChange,
  classes: readonly ListedClass[],
): Promise<readonly ListedClass[]> {
  switch (change.kind) {
    case 'rate': {
      const { className, role, severity } = change
      return host.ask('classes.rate', { project, className, role, ...(severity && { severity }) })
    }
    case 'rename':
      return host.ask('classes.rename', { project, className: change.className, newName: change.newName })
    case 'merge':
      return host.ask('classes.merge', { project, names: change.names, into: change.into })
    case 'move':
      return host.ask('classes.order', { project, names: moved(classes.map(({ name }) => name), change) })
  }
}

function moved(
  names: readonly string[],
  { className, by }: Extract<ClassChange, { readonly kind: 'move' }>,
): readonly string[] {
  const at = names.indexOf(className)
  return names.toSpliced(at, 1).toSpliced(at + by, 0, className)
}
