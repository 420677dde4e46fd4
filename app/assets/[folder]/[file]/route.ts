import { locales } from '#lib/locales.ts'
import { fileResponse } from '../../../file-response.ts'
import { makeIndex } from '../../../routes/search-index.ts'

interface IndexFileProps {
  params: Promise<{ folder: string; file: string }>
}

/** A build makes these files with the page of the search; while writing they are made when they are asked for. */
export function generateStaticParams() {
  return []
}

/** A file of the search index of a language. */
export async function GET(_request: Request, { params }: IndexFileProps) {
  const { folder, file } = await params
  const index = locales.map(makeIndex).find((each) => each.folder === `/assets/${folder}/`)
  return fileResponse('txt', index?.files.find(({ name }) => `${name}.txt` === file)?.text)
}
