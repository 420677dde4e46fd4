import { loadSummaries, loadTopics } from '#lib/content/library/load.ts'
import { buildLlmsTxt } from '#lib/formats/site-files/llms-txt.ts'
import { siteOrigin } from '#lib/site.ts'
import { fileResponse } from '../file-response.ts'

export const dynamic = 'force-static'

export const GET = () => fileResponse('txt', buildLlmsTxt(siteOrigin(), loadSummaries(), loadTopics()))
