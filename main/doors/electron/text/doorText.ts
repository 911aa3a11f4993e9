import type { JobStatus } from '../../../../shared/domain/job.ts'

/** What the window says outside of its page. */
export interface DoorText {
  readonly menu: Readonly<Record<MenuWord, string>>
  /** Titles of the dialogs by which a person chooses. */
  readonly choose: { readonly folder: string; readonly zip: string; readonly pack: string }
  /** What files are called in them. */
  readonly files: { readonly zip: string; readonly pack: string }
  readonly quit: {
    readonly message: string
    readonly detail: string
    readonly background: string
    readonly pause: string
    readonly stay: string
  }
  readonly crash: { readonly message: string; readonly detail: string; readonly close: string }
  /** Of a job that nobody looks after any more. */
  readonly ended: (title: string, status: JobStatus) => { readonly title: string; readonly body: string } | undefined
}

export type MenuWord =
  | 'file' | 'openPack' | 'recentProjects' | 'recent' | 'clearRecent' | 'print' | 'quit'
  | 'edit' | 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll'
  | 'view' | 'actualSize' | 'zoomIn' | 'zoomOut' | 'fullScreen' | 'developerTools'
  | 'window' | 'minimize' | 'close' | 'help' | 'openLogs' | 'about'
