import { writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examineFile } from '#lib/images/examine-file.ts'
import { examineImage } from '#lib/images/examine-image.ts'
import { formsOf, listForms } from '#lib/images/image.ts'
import { makeForm } from '#lib/images/make-form.ts'
import { makeCameraPhotograph, makePhotograph } from '../../support/photographs.ts'
import { scratchFolder } from '../../support/scratch-folder.ts'
import { makeHostileFiles } from './hostile-files.ts'

let folder: string
beforeAll(async () => {
  folder = await scratchFolder('images')
})
afterAll(() => rm(folder, { recursive: true }))

test('hostile and broken files are refused, each with its reason', async () => {
  const files = await makeHostileFiles()
  expect(files.length).toBeGreaterThanOrEqual(40)
  for (const { what, name, bytes, says } of files)
    expect.soft(await examineImage(bytes, name), what).toEqual({ problem: expect.stringContaining(says) })
})

test.each([
  ['photo.jpg', 'jpeg'],
  ['photo.JPEG', 'jpeg'],
  ['photo.png', 'png'],
  ['photo.webp', 'webp'],
  ['photo.avif', 'avif'],
] as const)('%s is taken', async (name, format) => {
  const bytes = await sharp(await makePhotograph(40, 30))
    .toFormat(format)
    .toBuffer()
  expect(await examineImage(bytes, name)).toEqual({ width: 40, height: 30 })
})

test.each([
  [4000, 3000, [480, 960, 1440], 960],
  [1440, 1080, [480, 960, 1440], 960],
  [1439, 1080, [480, 960], 960],
  [500, 400, [480], 480],
  [300, 200, [300], 300],
])('a picture %i px wide has forms of %j px', (width, height, widths, jpeg) => {
  const forms = formsOf({ digest: 'd', width, height })
  expect(forms.avif.map((form) => form.width)).toEqual(widths)
  expect(forms.jpeg.width).toBe(jpeg)
  for (const form of listForms({ digest: 'd', width, height }))
    expect(form.width / form.height).toBeCloseTo(width / height, 1)
})

test('forms stand upright and hold nothing of the camera', async () => {
  const file = path.join(folder, 'camera.jpg')
  const original = await makeCameraPhotograph(640, 400)
  for (const secret of secrets) expect(original.includes(secret)).toBe(true)
  writeFileSync(file, original)
  const image = await examineFile(file)
  if ('problem' in image) throw new Error(image.problem)
  expect(image).toMatchObject({ width: 400, height: 640 })
  for (const form of listForms(image)) {
    const bytes = await makeForm({ form, file })
    const { width, height, orientation, exif, xmp, icc, iptc } = await sharp(bytes).metadata()
    expect({ width, height, orientation, exif, xmp, icc, iptc }).toEqual({
      width: form.width,
      height: form.height,
    })
    for (const secret of secrets) expect(Buffer.from(bytes).includes(secret)).toBe(false)
  }
})

const secrets = ['SERIAL-4711', 'LENS-4712', 'Secretowner', 'Makerscamera', 'Modelname']

test('what is known of a file holds for its bytes, not for its name', async () => {
  const [first, second] = [path.join(folder, 'a.jpg'), path.join(folder, 'b.jpg')]
  writeFileSync(first, await makePhotograph(64, 48))
  writeFileSync(second, await makePhotograph(64, 48))
  const facts = await examineFile(first)
  expect(await examineFile(second)).toEqual(facts)
  writeFileSync(second, await makePhotograph(64, 48, 2))
  expect(await examineFile(second)).not.toEqual(facts)
})
