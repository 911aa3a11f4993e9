/** Draws the icons that systems want from the SVG files in resources/icons: `node resources/setup/icons.mjs`. */
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import sharp from 'sharp'

const folder = resolve(import.meta.dirname, '../icons')

/** Sides in pixels: of what Windows shows, and of what Linux and macOS are given. */
const windowsSides = [16, 24, 32, 48, 64, 128, 256]
const largeSide = 512

/**
 * @param {Buffer} svg
 * @param {number} side
 */
function draw(svg, side) {
  return sharp(svg).resize(side, side).png({ compressionLevel: 9 }).toBuffer()
}

/**
 * An icon of Windows: a list of places, then pictures as PNG.
 * @param {readonly { readonly side: number, readonly png: Buffer }[]} pictures
 */
function icoOf(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [at, { side, png }] of pictures.entries()) {
    const place = 6 + 16 * at
    // 256 is written as 0.
    header.writeUInt8(side % 256, place)
    header.writeUInt8(side % 256, place + 1)
    header.writeUInt16LE(1, place + 4)
    header.writeUInt16LE(32, place + 6)
    header.writeUInt32LE(png.length, place + 8)
    header.writeUInt32LE(offset, place + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

for (const name of ['icon', 'pack']) {
  const svg = await readFile(resolve(folder, `${name}.svg`))
  const pictures = await Promise.all(windowsSides.map(async (side) => ({ side, png: await draw(svg, side) })))
  await writeFile(resolve(folder, `${name}.png`), await draw(svg, largeSide))
  await writeFile(resolve(folder, `${name}.ico`), icoOf(pictures))
}
