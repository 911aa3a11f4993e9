import type { DataWarning } from '../../../shared/contract/calls/program.ts'
import { realPlace } from '../realPlace.ts'
import { listMounts, type Mount } from './mounts.ts'

/** Kinds of file systems that lie on another machine, as Linux and macOS name them. */
const networkKinds = [
  'nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'afpfs', 'webdav', 'davfs', 'fuse.davfs', 'fuse.sshfs', 'fuse.rclone', 'ceph',
  'glusterfs', 'fuse.glusterfs', 'afs', 'ncpfs',
]

/** Folders that services copy to other machines, by how their names begin. */
const syncedFolders = [
  'OneDrive', 'Dropbox', 'Google Drive', 'GoogleDrive', 'My Drive', 'マイドライブ', 'iCloudDrive', 'Mobile Documents',
  'CloudStorage', 'Box', 'Box Sync', 'Nextcloud', 'ownCloud', 'pCloudDrive', 'MEGA',
]

/** What speaks against keeping a database in `folder`, which need not be there yet. */
export async function dataWarnings(folder: string, platform: NodeJS.Platform): Promise<readonly DataWarning[]> {
  // On Windows, a letter of a drive may stand for a share.
  return warningsAbout(await realPlace(folder), await listMounts(platform))
}

/** @param place an absolute path, of this or another system */
export function warningsAbout(place: string, mounts: readonly Mount[]): readonly DataWarning[] {
  const by = place.split(/[\\/]/).find(isSynced)
  return [
    ...(isShare(place) || isOnNetwork(place, mounts) ? [{ kind: 'network' } as const] : []),
    ...(by === undefined ? [] : [{ kind: 'synced', by } as const]),
  ]
}

/** As 'OneDrive', 'OneDrive - Plant' or 'GoogleDrive-name'. */
function isSynced(folder: string): boolean {
  return syncedFolders.some((name) => folder === name || folder.startsWith(`${name} `) || folder.startsWith(`${name}-`))
}

/** Windows names a place on another machine by two strokes, or by UNC. */
function isShare(place: string): boolean {
  return /^[\\/]{2}[^\\/?.]/.test(place) || /^\\\\\?\\UNC\\/i.test(place)
}

function isOnNetwork(place: string, mounts: readonly Mount[]): boolean {
  const around = mounts.filter(({ path }) => path === '/' || place === path || place.startsWith(`${path}/`))
  // Of two on the same place, the later covers the other.
  const [nearest] = around.toReversed().sort((one, other) => other.path.length - one.path.length)
  return nearest !== undefined && networkKinds.includes(nearest.kind)
}
