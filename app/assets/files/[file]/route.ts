import { readFileSync } from 'node:fs'
import { articleFilePath } from '#lib/content/library/content-folder.ts'
import { loadArticles } from '#lib/content/library/load.ts'
import { downloadName } from '#lib/downloads/download.ts'
import { fileResponse } from '../../../file-response.ts'

export const dynamic = 'force-static'

/** None are rendered by a build, which publishes them with their articles. */
export function generateStaticParams() {
  return []
}

/** A file of an article's folder, for whoever asks for it. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file: name } = await params
  for (const { slug, downloads } of loadArticles()) {
    const download = downloads.find((each) => downloadName(each) === name)
    if (download === undefined) continue
    const path = articleFilePath(slug, download.file)
    return fileResponse(download.kind, new Uint8Array(readFileSync(/* turbopackIgnore: true */ path)))
  }
  return fileResponse('txt', undefined)
}
