import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataWarnings, warningsAbout } from '../../../../main/services/program/dataWarnings.ts'
import { parseLinuxMounts, parseMacMounts } from '../../../../main/services/program/mounts.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

const network = { kind: 'network' }

const linuxMounts = parseLinuxMounts([
  'overlay / overlay rw 0 0',
  '//server/qa /mnt/line\\0403 cifs rw 0 0',
  '/dev/sdb1 /mnt/line\\0403/local ext4 rw 0 0',
  'server:/home /home/taro nfs4 rw 0 0',
].join('\n'))

const macMounts = parseMacMounts([
  '/dev/disk1s1 on / (apfs, local, journaled)',
  '//taro@server/qa data on /Volumes/qa data (smbfs, nodev, nosuid)',
].join('\n'))

test.each([
  ['C:\\Users\\taro\\AppData\\Local\\Joryu', [], []],
  ['\\\\server\\qa\\joryu', [], [network]],
  ['\\\\?\\UNC\\server\\qa', [], [network]],
  ['\\\\?\\C:\\joryu', [], []],
  ['C:\\Users\\taro\\OneDrive - 工場\\joryu', [], [{ kind: 'synced', by: 'OneDrive - 工場' }]],
  ['C:\\Boxes\\joryu', [], []],
  ['/Users/taro/Library/CloudStorage/GoogleDrive-taro/joryu', macMounts, [{ kind: 'synced', by: 'CloudStorage' }]],
  ['/home/hanako/Dropbox/joryu', linuxMounts, [{ kind: 'synced', by: 'Dropbox' }]],
  ['/home/hanako/joryu', linuxMounts, []],
  ['/home/taro/joryu', linuxMounts, [network]],
  ['/mnt/line 3/joryu', linuxMounts, [network]],
  ['/mnt/line 3/local/joryu', linuxMounts, []],
  ['/mnt/line 34/joryu', linuxMounts, []],
  ['/Volumes/qa data/joryu', macMounts, [network]],
  ['/Users/taro/joryu', macMounts, []],
])('%s', (place, mounts, warnings) => {
  expect(warningsAbout(place, mounts)).toEqual(warnings)
})

test('a link into a synced folder is seen through, also before the data folder is there', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'Dropbox'))
  await symlink(join(folder, 'Dropbox'), join(folder, 'data'))
  expect(await dataWarnings(join(folder, 'data', 'joryu'), process.platform)).toEqual([
    { kind: 'synced', by: 'Dropbox' },
  ])
})
