import { buildRobotsTxt } from '#lib/formats/site-files/robots-txt.ts'
import { siteOrigin } from '#lib/site.ts'
import { fileResponse } from '../file-response.ts'

export const dynamic = 'force-static'

export const GET = () => fileResponse('txt', buildRobotsTxt(siteOrigin()))
