import { parseArgs } from 'node:util'
import { auditSite } from '#lib/audit/audit-site.ts'
import { formatReport } from '#lib/audit/report.ts'
import { Refusal } from '#lib/base/errors.ts'
import { defaultLimits } from '#lib/requests/limits.ts'
import { setting } from '#lib/settings.ts'
import { runProgram } from './run-program.ts'

const usage = `Crawls a running site and reports broken links, wrong metadata and faults of indexing.

  npm run audit -- <url> [options]

  --site-origin <origin>  origin that the pages name as theirs, when <url> is another one
                          (default: SITE_ORIGIN when <url> is on this machine, else that of <url>)
  --json                  print the report as JSON
  --concurrency <n>       requests at once (default: ${defaultLimits.concurrency})
  --delay <ms>            between the starts of two requests (default: ${defaultLimits.delayMs}; 0 on this machine)
  --timeout <ms>          for one answer (default: ${defaultLimits.timeoutMs})
  --max-requests <n>      in all (default: ${defaultLimits.maxRequests})
  --max-seconds <n>       in all (default: ${defaultLimits.maxSeconds})
  --max-bytes <n>         of one page (default: ${defaultLimits.maxBytes})

Exit status: 0 no faults, 1 faults, 2 the site could not be audited.
`

/** Runs the command; returns its exit status. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'site-origin': { type: 'string' },
      json: { type: 'boolean', default: false },
      concurrency: { type: 'string' },
      delay: { type: 'string' },
      timeout: { type: 'string' },
      'max-requests': { type: 'string' },
      'max-seconds': { type: 'string' },
      'max-bytes': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  const [address, ...others] = positionals
  if (address === undefined || others.length > 0) throw new Refusal(`Name one address.\n\n${usage}`)
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url) throw new Refusal(`“${address}” is not an http or https address, such as https://example.org.`)
  const local = /^(localhost|127\..*|\[::1\])$/.test(url.hostname)
  const siteOrigin = values['site-origin'] ?? (local ? setting('SITE_ORIGIN') : undefined)
  const report = await auditSite(url.origin, {
    start: url.pathname + url.search,
    ...(siteOrigin && { siteOrigin }),
    concurrency: readNumber('concurrency', values.concurrency, 1) ?? defaultLimits.concurrency,
    delayMs: readNumber('delay', values.delay, 0) ?? (local ? 0 : defaultLimits.delayMs),
    timeoutMs: readNumber('timeout', values.timeout, 1) ?? defaultLimits.timeoutMs,
    maxRequests: readNumber('max-requests', values['max-requests'], 1) ?? defaultLimits.maxRequests,
    maxSeconds: readNumber('max-seconds', values['max-seconds'], 1) ?? defaultLimits.maxSeconds,
    maxBytes: readNumber('max-bytes', values['max-bytes'], 1) ?? defaultLimits.maxBytes,
  })
  process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report))
  return report.findings.length === 0 ? 0 : 1
}

function readNumber(name: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d+$/.test(text) || Number(text) < least) {
    throw new Refusal(`--${name} takes a whole number of at least ${least}, not “${text}”.`)
  }
  return Number(text)
}

await runProgram('audit', main, { status: 2 })
