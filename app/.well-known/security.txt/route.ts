import { loadSummaries } from '#lib/content/library/load.ts'
import { buildSecurityTxt } from '#lib/formats/site-files/security-txt.ts'
import { securityContact, siteOrigin } from '#lib/site.ts'
import { fileResponse } from '../../file-response.ts'

export const dynamic = 'force-static'

export function GET() {
  const origin = siteOrigin()
  return fileResponse('txt', buildSecurityTxt(origin, securityContact(origin), loadSummaries()))
}
