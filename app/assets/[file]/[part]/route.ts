import { locales } from '#lib/locales.ts'
import { fileResponse } from '../../../file-response.ts'
import { makeIndex } from '../../../routes/search-index.ts'

interface IndexFileProps {
  /** Next has one name for what stands in one place: `file` is the folder of an index. */
  params: Promise<{ file: string; part: string }>
}

/** A build makes these files with the page of the search; while writing they are made when they are asked for. */
export function generateStaticParams() {
  return []
}

/** A file of the search index of a language. */
export async function GET(_request: Request, { params }: IndexFileProps) {
  const { file: folder, part } = await params
  const index = locales.map(makeIndex).find((each) => each.folder === `/assets/${folder}/`)
  return fileResponse('txt', index?.files.find(({ name }) => `${name}.txt` === part)?.text)
}
