import { readerScript } from '#lib/publish/next/reader-bundle.ts'
import { fileResponse } from '../../file-response.ts'

export const dynamic = 'force-static'

/** Unknown files are a real 404. */
export const dynamicParams = false

export function generateStaticParams() {
  return [{ file: readerScript().fileName }]
}

/** The browser script; its name changes with its content, so it is cached for ever. */
export function GET() {
  return fileResponse('js', readerScript().body)
}
