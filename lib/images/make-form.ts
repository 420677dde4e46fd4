import sharp from 'sharp'
import type { ImageForm } from './image.ts'
import { encoding } from './settings.ts'
import { readForm, writeForm } from './store.ts'

/** A form to make, and the file of its picture. */
export interface FormToMake {
  form: ImageForm
  file: string
}

/** The bytes of a form, made where they are not kept: upright, in sRGB, on white, without anything but the picture. */
export async function makeForm({ form, file }: FormToMake): Promise<Uint8Array> {
  const kept = await readForm(form)
  if (kept !== undefined) return kept
  const bytes = await encode(form, file)
  await writeForm(form, bytes)
  return bytes
}

async function encode({ type, width, height }: ImageForm, file: string): Promise<Uint8Array> {
  const picture = sharp(file, { failOn: 'warning' })
    .autoOrient()
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#fff' })
  return type === 'avif' ? picture.avif(encoding.avif).toBuffer() : picture.jpeg(encoding.jpeg).toBuffer()
}
