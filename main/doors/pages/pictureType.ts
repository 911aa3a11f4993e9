/** What a small picture is, which the program has made itself: a JPEG, or a bitmap where it is very small. */
export function pictureType(bytes: Uint8Array): 'image/bmp' | 'image/jpeg' {
  return bytes[0] === 0x42 && bytes[1] === 0x4d ? 'image/bmp' : 'image/jpeg'
}
