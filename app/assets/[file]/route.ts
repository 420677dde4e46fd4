import { notFoundScript, readerScript, searchScript, wechatScript } from '#lib/publish/next/reader-bundle.ts'
import { fileResponse } from '../../file-response.ts'

export const dynamic = 'force-static'

/** Unknown files are a real 404. */
export const dynamicParams = false

export function generateStaticParams() {
  return scripts().map(({ fileName }) => ({ file: fileName }))
}

interface ScriptProps {
  params: Promise<{ file: string }>
}

/** A browser script; its name changes with its content, so it is cached for ever. */
export async function GET(_request: Request, { params }: ScriptProps) {
  const { file } = await params
  return fileResponse('js', scripts().find(({ fileName }) => fileName === file)?.body)
}

function scripts() {
  return [readerScript(), notFoundScript(), searchScript(), wechatScript()]
}
