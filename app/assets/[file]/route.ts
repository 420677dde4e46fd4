import { publishedScripts } from '#lib/publish/next/reader-bundle.ts'
import { fileResponse } from '../../file-response.ts'

export const dynamic = 'force-static'

/** Unknown files are a real 404. */
export const dynamicParams = false

export async function generateStaticParams() {
  return (await publishedScripts()).map(({ fileName }) => ({ file: fileName }))
}

interface ScriptProps {
  params: Promise<{ file: string }>
}

/** A browser script; its name changes with its content, so it is cached for ever. */
export async function GET(_request: Request, { params }: ScriptProps) {
  const { file } = await params
  const scripts = await publishedScripts()
  return fileResponse('js', scripts.find(({ fileName }) => fileName === file)?.body)
}
