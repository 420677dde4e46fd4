import { defaultLocale } from '#lib/locales.ts'
import { articleParams, articleTwin } from '../../../twins.ts'

export const dynamic = 'force-static'

export const dynamicParams = false

export const generateStaticParams = () => articleParams(defaultLocale)

export async function GET(_request: Request, { params }: { params: Promise<{ article: string }> }) {
  return articleTwin(defaultLocale, (await params).article)
}
