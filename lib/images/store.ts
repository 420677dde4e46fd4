import path from 'node:path'
import { openFileCache } from '#lib/base/files/file-cache.ts'
import type { ImageForm } from './image.ts'

/** Where the forms of pictures are kept from build to build. */
export const imageFolder = path.resolve(/* turbopackIgnore: true */ '.cache/images')

/** Path of the file that a form is kept in. */
export function formFile({ type, fileName }: ImageForm): string {
  return cacheOf(type).fileOf(keyOf(fileName))
}

/** The bytes of a form; undefined when it has not been made, or is not what was made. */
export function readForm({ type, fileName }: ImageForm): Promise<Uint8Array | undefined> {
  return cacheOf(type).read(keyOf(fileName))
}

/** Keeps the bytes of a form. */
export function writeForm({ type, fileName }: ImageForm, bytes: Uint8Array): Promise<void> {
  return cacheOf(type).write(keyOf(fileName), bytes)
}

function cacheOf(type: ImageForm['type']) {
  return openFileCache(`${imageFolder}/${type}`, type)
}

function keyOf(fileName: string): string {
  return fileName.replace(/\.[a-z]+$/, '')
}
