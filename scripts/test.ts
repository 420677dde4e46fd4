import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { environment } from '#lib/settings.ts'
import { ensureBrowser } from './browser.ts'
import { ensureEnginePrograms, ensureHostPrograms, ensureReadingPrograms } from './programs.ts'

/** Result files of the two runners, read for the summary line. */
const vitestReport = '.cache/test/vitest.json'
const playwrightReport = '.cache/test/playwright.json'

/** `quick` leaves out the build and everything that needs a browser. */
const quick = process.argv.includes('--quick')

type Step = [name: string, args: string[]]

const steps: Step[] = [
  ['format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['content', ['--conditions=react-server', 'scripts/check-content.ts']],
  [
    'unit tests',
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ],
  ],
]
const siteSteps: Step[] = [
  ['site of the tests', ['--conditions=react-server', 'tests/site/build-site.ts']],
  ['build', ['--conditions=react-server', 'scripts/build.ts']],
  ['browser tests', ['node_modules/playwright/cli.js', 'test']],
]

rmSync('.cache/test', { recursive: true, force: true })
mkdirSync('.cache/test', { recursive: true })
let failedSteps = 0
for (const step of quick ? steps : [...steps, ...siteSteps]) failedSteps += runStep(step) ? 0 : 1

const counts = [countVitest(), quick ? undefined : countPlaywright()].filter((count) => count !== undefined)
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = Math.max(
  failedSteps,
  counts.reduce((sum, count) => sum + count.failed, 0),
)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

function runStep([name, args]: Step): boolean {
  const started = performance.now()
  console.log(`— ${name}`)
  if (name === 'unit tests') ensureHostPrograms()
  // Types of routes that Next wrote for another state of the sources.
  if (name === 'types')
    for (const folder of ['.next/types', '.next/dev/types']) rmSync(folder, { recursive: true, force: true })
  if (name === 'browser tests') {
    ensureBrowser()
    ensureReadingPrograms()
    ensureEnginePrograms()
  }
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: {
      ...environment,
      PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport,
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  return status === 0
}

interface Count {
  passed: number
  failed: number
}

function countVitest(): Count | undefined {
  const report = readReport(
    vitestReport,
    z.object({ numPassedTests: z.number(), numFailedTests: z.number() }),
  )
  return report && { passed: report.numPassedTests, failed: report.numFailedTests }
}

function countPlaywright(): Count | undefined {
  const stats = z.object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  })
  const report = readReport(playwrightReport, stats)
  return report && { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }
}

/** A report that is missing counts nothing: the step that should have written it has failed by itself. */
function readReport<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
