import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { findPictures } from '../../main/images/layout.ts'
import { writeSampleSet } from '../../main/images/sampleSet/writeSampleSet.ts'
import { createStream } from '../../shared/stream.ts'

const datasets = resolve('../shared/datasets')
const CAMERA_PICTURES = 300

/** What is imported, by its name: each is made in the folder that is given, of files that are on this machine. */
export const importSets: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  ...Object.fromEntries(['ballscrew-pitting', 'deeppcb-crops', 'aws-cookies']
    .filter((name) => existsSync(join(datasets, name)))
    .map((name) => [name, (folder: string) => copyFirst(join(datasets, name), folder, 3000)])),
  'sample set, without its bitmaps': writeSample,
  'camera 1280 x 960': writeCameraPictures,
}

/** sharp reads no bitmaps. */
async function writeSample(folder: string): Promise<void> {
  await writeSampleSet(folder, 1, { signal: { aborted: false } })
  for (const path of await readdir(folder, { recursive: true })) {
    if (path.endsWith('.bmp')) await rm(join(folder, path))
  }
}

/** The first pictures of a set, each under a number of its own. */
async function copyFirst(source: string, folder: string, most: number): Promise<void> {
  const found = await findPictures(source)
  if (found.layout === 'idx') throw new Error('IDX files are not imported')
  const pictures = [...found.training, ...(found.test ?? [])].slice(0, most)
  for (const name of found.classes) await mkdir(join(folder, name), { recursive: true })
  for (const [at, { path, label }] of pictures.entries()) {
    await copyFile(path, join(folder, found.classes[label] ?? '', `${at}${path.slice(path.lastIndexOf('.'))}`))
  }
}

/** What the camera of a line gives: a part that lies a little otherwise each time, with noise, as JPEG. */
async function writeCameraPictures(folder: string): Promise<void> {
  const [width, height] = [1280, 960]
  for (const name of ['OK', 'NG']) await mkdir(join(folder, name), { recursive: true })
  for (let number = 0; number < CAMERA_PICTURES; number += 1) {
    const stream = createStream(1).fork(String(number))
    const [x, y, light] = [600 + stream.integer(80), 440 + stream.integer(80), 90 + stream.integer(60)]
    const part = `<svg width="${width}" height="${height}"><circle cx="${x}" cy="${y}" r="330" fill="rgb(200,195,185)"/>
      <circle cx="${x}" cy="${y}" r="120" fill="rgb(${light},${light},${light})"/>
      <path d="M${x - 200} ${y} q 90 ${stream.integer(200)} 200 0" stroke="black" fill="none" stroke-width="3"/></svg>`
    const noise = { type: 'gaussian', mean: 128, sigma: 8 } as const
    const lit = await sharp({ create: { width, height, channels: 3, background: 'gray', noise } })
      .composite([{ input: Buffer.from(part), blend: 'hard-light' }]).jpeg({ quality: 90 }).toBuffer()
    await writeFile(join(folder, number % 2 === 0 ? 'OK' : 'NG', `${number}.jpg`), lit)
  }
}
