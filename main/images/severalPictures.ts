/** Second bytes of JPEG's markers. */
const startOfScan = 0xda
const application2 = 0xe2
/** "MPF", and a zero. */
const multiPicture = [0x4d, 0x50, 0x46, 0x00]

/**
 * Whether a JPEG says that others follow it in its file, as stereo and some industrial cameras write them (CIPA
 * DC-007, "MPO"). Only headers are looked at: what follows the first picture may be anything.
 */
export function holdsSeveralPictures(jpeg: Uint8Array): boolean {
  let at = 2
  while (jpeg[at] === 0xff) {
    const marker = jpeg[at + 1] ?? startOfScan
    if (marker === startOfScan) return false
    if (marker === application2 && multiPicture.every((byte, index) => jpeg[at + 4 + index] === byte)) return true
    at += 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0))
  }
  return false
}
