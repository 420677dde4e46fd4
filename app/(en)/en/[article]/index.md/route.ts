import { articleParams, articleTwin } from '../../../../twins.ts'

export const dynamic = 'force-static'

export const dynamicParams = false

export const generateStaticParams = () => articleParams('en')

export async function GET(_request: Request, { params }: { params: Promise<{ article: string }> }) {
  return articleTwin('en', (await params).article)
}
