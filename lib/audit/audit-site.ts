import { compareTexts } from '#lib/base/compare.ts'
import { Refusal } from '#lib/base/errors.ts'
import { openClient } from '#lib/requests/client.ts'
import { defaultLimits, type Limits } from '#lib/requests/limits.ts'
import { checkAlternates } from './checks/alternates.ts'
import { checkCanonical } from './checks/canonical.ts'
import { checkDuplicates } from './checks/duplicates.ts'
import { checkHreflang } from './checks/hreflang.ts'
import { checkLinks } from './checks/links.ts'
import { checkMarkup } from './checks/markup.ts'
import { checkMetadata } from './checks/metadata.ts'
import { checkOrphans } from './checks/orphans.ts'
import { checkPreviewImages } from './checks/preview-images.ts'
import { checkSitemap } from './checks/sitemap.ts'
import { checkUnknownAddress } from './checks/unknown-address.ts'
import { crawl } from './crawl.ts'
import { type Finding, type Rule, rules } from './finding.ts'
import { pagesOf, type Site } from './site.ts'
import { fetchSitemaps } from './sitemaps.ts'
import { userAgent } from './user-agent.ts'
import { createVisit } from './visit.ts'

export type AuditOptions = Partial<Limits> & {
  /** Path where the crawl begins; `/` unless given. */
  start?: string
  /** Origin that the pages name as theirs, when they are fetched from another one, as before a deployment. */
  siteOrigin?: string
}

/** What an audit found, and how much it looked at. */
export type AuditReport = {
  /** Origin by which the addresses of the findings are named. */
  origin: string
  pages: number
  requests: number
  /** Ordered by rule, page and problem. */
  findings: Finding[]
}

/** Crawls the site served at an origin and reports its faults. Throws `Refusal` when it cannot be crawled. */
export async function auditSite(origin: string, options: AuditOptions = {}): Promise<AuditReport> {
  const { start = '/', siteOrigin = origin, ...limits } = options
  const base = toOrigin(origin)
  const site = toOrigin(siteOrigin)
  const bounds = { ...defaultLimits, ...limits }
  const client = await openClient({ origin: base, siteOrigin: site, userAgent, limits: bounds })
  const listing = await fetchSitemaps(client, site, client.robots)
  const listed = listing.found ? listing.urls : undefined
  const seen = await crawl({
    client,
    visit: createVisit({ client, origin: base, siteOrigin: site, limits: bounds }),
    origin: site,
    start: new URL(start, site).href,
    listed,
    concurrency: bounds.concurrency,
  })
  return {
    origin: site,
    pages: pagesOf(seen).length,
    requests: client.requests(),
    findings: sortFindings([...listing.findings, ...checkAll(seen)]),
  }
}

function toOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.origin
  throw new Refusal(`“${text}” is not an http or https address, such as https://example.org.`)
}

function checkAll(site: Site): Finding[] {
  const incomplete: Finding[] =
    site.incomplete === undefined
      ? []
      : [{ rule: 'audit-incomplete', page: site.start, problem: site.incomplete }]
  const checks = [
    checkLinks,
    checkUnknownAddress,
    checkMetadata,
    checkDuplicates,
    checkCanonical,
    checkHreflang,
    checkSitemap,
    checkOrphans,
    checkAlternates,
    checkPreviewImages,
    checkMarkup,
  ]
  return [...incomplete, ...checks.flatMap((check) => check(site))]
}

function sortFindings(findings: readonly Finding[]): Finding[] {
  const order = new Map(Object.keys(rules).map((rule, index) => [rule, index]))
  const rank = (rule: Rule) => order.get(rule) ?? order.size
  const unique = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  return [...unique.values()].sort(
    (one, other) =>
      rank(one.rule) - rank(other.rule) ||
      compareTexts(one.page, other.page) ||
      compareTexts(one.problem, other.problem),
  )
}
