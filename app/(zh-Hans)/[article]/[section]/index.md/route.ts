import { defaultLocale } from '#lib/locales.ts'
import { sectionParams, sectionTwin } from '../../../../twins.ts'

export const dynamic = 'force-static'

export const dynamicParams = false

export const generateStaticParams = () => sectionParams(defaultLocale)

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ article: string; section: string }> },
) {
  const { article, section } = await params
  return sectionTwin(defaultLocale, article, section)
}
