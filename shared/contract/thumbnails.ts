/**
 * Where the small picture of a kept picture is, below the address of the screens.
 * @param content its number, as lists of pictures say it: it never means another picture
 */
export function thumbnailAddress(content: number): string {
  return `thumbnails/${content}`
}

/** The number of the small picture that a path below the screens' address means; undefined where it means none. */
export function thumbnailOf(path: string): number | undefined {
  const [, number] = /^\/thumbnails\/([1-9]\d{0,14})$/.exec(path) ?? []
  return number === undefined ? undefined : Number(number)
}
