import { shallowRef, type ShallowRef } from 'vue'
import { useSystem } from '../stores/useHost.ts'

/** Takes what is dropped on a part of the window, where the door knows the path of it. */
export interface FolderDrop {
  readonly canDrop: boolean
  readonly isOver: Readonly<ShallowRef<boolean>>
  readonly over: (event: DragEvent) => void
  readonly leave: () => void
  readonly drop: (event: DragEvent) => void
}

/** @param take is called with the path of the first of what was dropped */
export function useFolderDrop(take: (path: string) => unknown): FolderDrop {
  const system = useSystem()
  const isOver = shallowRef(false)
  return {
    canDrop: system !== undefined,
    isOver,
    over: (event) => {
      if (system === undefined || event.dataTransfer?.types.includes('Files') !== true) return
      // Without it, nothing can be dropped here.
      event.preventDefault()
      isOver.value = true
    },
    leave: () => {
      isOver.value = false
    },
    drop: (event) => {
      isOver.value = false
      const [file] = event.dataTransfer?.files ?? []
      if (system === undefined || file === undefined) return
      event.preventDefault()
      take(system.pathOf(file))
    },
  }
}
