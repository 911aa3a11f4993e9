import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Electron's program, where it was fetched: its package brings none, and fetches it from outside the registry when
 * asked to.
 *
 * @param folder of Electron's package
 * @returns undefined where there is none
 */
export async function electronProgram(folder: string): Promise<string | undefined> {
  try {
    // Electron's own note of the file's name, which differs from system to system.
    const program = join(folder, 'dist', await readFile(join(folder, 'path.txt'), 'utf8'))
    await access(program)
    return program
  } catch {
    return undefined
  }
}
