import { computed, reactive, watch, type ComputedRef } from 'vue'
import { statementsFor, type Confidentiality, type Statement } from '../../../shared/domain/handOver.ts'
import { fileNameOf, isPackName } from '../../../shared/fileName.ts'
import type { PackVersion } from '../../stores/handOver.ts'

/** What a person fills in before a pack leaves. */
export interface SignOff {
  statements: readonly Statement[]
  signedBy: string
  recipient: string
  purpose: string
  confidentiality: Confidentiality | undefined
  note: string
  folder: string
  fileName: string
}

/** What has to be filled in, in the order in which it stands. */
export type Blank = 'statements' | 'signedBy' | 'recipient' | 'purpose' | 'confidentiality' | 'folder' | 'fileName'

export interface SignOffForm {
  readonly form: SignOff
  /** What is to be said of this pack. */
  readonly wanted: ComputedRef<readonly Statement[]>
  readonly blanks: ComputedRef<readonly Blank[]>
  /** Begins anew: what was filled in for one recipient says nothing of the next. */
  readonly clear: () => void
}

/** The form, which begins anew with every pack. */
export function useSignOff(project: string, pack: () => PackVersion | undefined): SignOffForm {
  const form = reactive(empty(project, pack()))
  const wanted = computed(() => statementsFor(pack()?.verdict, pack()?.snapshot !== undefined))
  const blanks = computed(() => blanksIn(form, wanted.value))
  const clear = (): void => void Object.assign(form, empty(project, pack()))
  watch(() => pack()?.id, clear)
  return { form, wanted, blanks, clear }
}

function empty(project: string, pack: PackVersion | undefined): SignOff {
  return {
    statements: [], signedBy: '', recipient: '', purpose: '', confidentiality: undefined, note: '', folder: '',
    fileName: `${fileNameOf(project)}-v${pack?.version ?? 1}.joryu`,
  }
}

function blanksIn(form: SignOff, wanted: readonly Statement[]): readonly Blank[] {
  const isBlank: Readonly<Record<Blank, boolean>> = {
    statements: wanted.some((one) => !form.statements.includes(one)),
    signedBy: form.signedBy.trim() === '',
    recipient: form.recipient.trim() === '',
    purpose: form.purpose.trim() === '',
    confidentiality: form.confidentiality === undefined,
    folder: form.folder === '',
    fileName: !isPackName(form.fileName),
  }
  return inOrder.filter((one) => isBlank[one])
}

const inOrder: readonly Blank[] = [
  'statements', 'signedBy', 'recipient', 'purpose', 'confidentiality', 'folder', 'fileName',
]
