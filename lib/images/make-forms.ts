import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import sharp from 'sharp'
import { threadTask } from '#lib/base/threads.ts'
import { type ImageToPublish, listForms } from './image.ts'
import { type FormToMake, makeForm } from './make-form.ts'
import { formFile } from './store.ts'

/**
 * Makes the forms of pictures that are not kept, on all processors.
 * @param announce is told how many there are to make, if there are any
 */
export async function makeForms(
  images: readonly ImageToPublish[],
  announce: (count: number) => void,
): Promise<void> {
  const work = images.flatMap((image) => listForms(image).map((form) => ({ form, file: image.file })))
  const missing = work.filter(({ form }) => !existsSync(formFile(form)))
  if (missing.length > 0) announce(missing.length)
  await makeFormAlone.all(work, missing.length === 0 ? 0 : availableParallelism())
}

/** One thread a picture: what the encoder would divide further costs more in all, and memory. */
const makeFormAlone = threadTask(import.meta.url, async (work: FormToMake): Promise<void> => {
  sharp.concurrency(1)
  sharp.cache(false)
  await makeForm(work)
})
