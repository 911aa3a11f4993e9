import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findNames } from '../../support/foundPictures.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

describe('links', () => {
  test('are followed to folders and files', async () => {
    const elsewhere = await temporaryFolder({ '1.png': '' })
    const folder = await temporaryFolder({ 'b/1.png': '' })
    await symlink(elsewhere, join(folder, 'a'))
    await symlink(join(elsewhere, '1.png'), join(folder, 'b', '2.png'))
    expect((await findNames(folder)).training).toEqual(['a: a/1.png', 'b: b/1.png', 'b: b/2.png'])
  })

  test('that lead back up bring nothing in twice, nor into another class', async () => {
    const folder = await temporaryFolder({ 'a/1.png': '', 'a/in/2.png': '', 'b/1.png': '' })
    await symlink(folder, join(folder, 'a', 'up'))
    await symlink(join(folder, 'a'), join(folder, 'a', 'in', 'loop'))
    expect((await findNames(folder)).training).toEqual(['a: a/1.png', 'a: a/in/2.png', 'b: b/1.png'])
  })

  test('that lead nowhere stay in the list, to be reported', async () => {
    const folder = await temporaryFolder({ 'a/1.png': '', 'b/1.png': '' })
    await symlink(join(folder, 'gone.png'), join(folder, 'a', '2.png'))
    expect((await findNames(folder)).training).toEqual(['a: a/1.png', 'a: a/2.png', 'b: b/1.png'])
  })
})
