/** Where a distilled picture of a pack is, below the address of the screens: by numbers that never mean another. */
export function packPictureAddress(pack: number, picture: number): string {
  return `packs/${pack}/${picture}.png`
}

/** The picture that a path below the screens' address means; undefined where it means none. */
export function packPictureOf(path: string): { readonly pack: number; readonly picture: number } | undefined {
  const [, pack, picture] = /^\/packs\/([1-9]\d{0,14})\/(0|[1-9]\d{0,4})\.png$/.exec(path) ?? []
  return pack === undefined || picture === undefined ? undefined : { pack: Number(pack), picture: Number(picture) }
}
