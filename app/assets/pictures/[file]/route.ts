import { loadImages } from '#lib/content/library/load.ts'
import { listForms } from '#lib/images/image.ts'
import { makeForm } from '#lib/images/make-form.ts'
import { fileResponse } from '../../../file-response.ts'

export const dynamic = 'force-static'

/** None are rendered by a build, which publishes them from where they are kept. */
export function generateStaticParams() {
  return []
}

/** A published form of a picture, made for whoever asks for it. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file: name } = await params
  for (const image of loadImages()) {
    const form = listForms(image).find(({ fileName }) => fileName === name)
    if (form !== undefined)
      return fileResponse(form.type, new Uint8Array(await makeForm({ form, file: image.file })))
  }
  return fileResponse('jpg', undefined)
}
