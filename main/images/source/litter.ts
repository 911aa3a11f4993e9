/** What systems and tools leave in picture folders, thumbnails of network disks among it. */
const litter = new Set([
  '__macosx', '$recycle.bin', '@eadir', 'desktop.ini', 'system volume information', 'thumbs.db', 'ehthumbs.db',
])

/** Whether a file or a folder of this name, hidden ones included, is nothing that a person put there. */
export function isLitter(name: string): boolean {
  return name.startsWith('.') || litter.has(name.toLowerCase())
}
