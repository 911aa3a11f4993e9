/** Size and time, by which a file that has not changed is known without reading it. */
export interface FileStamp {
  readonly bytes: number
  readonly modifiedMs: number
}

/** One file of a source. */
export interface SourceFile {
  /** Inside the source: parted by '/', composed (NFC), whatever the system calls it. Two files may share one. */
  readonly path: string
  /** Where a person finds it: the path that opens it; of a file in a ZIP file, the path of that and the one inside. */
  readonly place: string
  /**
   * Its size, unpacked, and when it was last changed: of a file in a ZIP file, when that was. Asked for file by file:
   * on a network disk those of a large set take minutes.
   *
   * @throws UnusableFile 'unreadable', 'folder-unreadable'
   */
  readonly stamp: () => Promise<FileStamp>
  /** @throws UnusableFile 'unreadable', 'folder-unreadable', 'too-large', 'damaged', 'kind-unsupported' */
  readonly read: () => Promise<Uint8Array>
}

/** Where pictures come from: a folder or a ZIP file. It holds nothing open, and nothing in it is ever written. */
export interface Source {
  readonly kind: 'folder' | 'zip'
  /** The path of the folder or the ZIP file. */
  readonly place: string
  /** All files but those ignored: in a folder its files, then its folders, each in the order of their names. */
  readonly files: readonly SourceFile[]
  /** Paths of what systems and tools leave behind: hidden files and folders, `Thumbs.db` and the like. */
  readonly ignored: readonly string[]
  /** Paths of folders that could not be listed; each is among the files too. */
  readonly unreadable: readonly string[]
}
