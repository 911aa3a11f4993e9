import { shallowRef, type ShallowRef } from 'vue'

/** A file that is written into a folder which a person chooses, and where it was written. */
export interface SavingIn {
  readonly isChoosing: ShallowRef<boolean>
  readonly isSaving: Readonly<ShallowRef<boolean>>
  /** Undefined until it is there, and where it could not be written. */
  readonly saved: Readonly<ShallowRef<string | undefined>>
  readonly saveIn: (folder: string) => Promise<void>
}

/** @param save writes it, and tells the path */
export function useSavingIn(save: (folder: string) => Promise<string | undefined>): SavingIn {
  const isChoosing = shallowRef(false)
  const isSaving = shallowRef(false)
  const saved = shallowRef<string>()

  async function saveIn(folder: string): Promise<void> {
    isChoosing.value = false
    isSaving.value = true
    saved.value = await save(folder)
    isSaving.value = false
  }

  return { isChoosing, isSaving, saved, saveIn }
}
