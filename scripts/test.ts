import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { environment } from '#lib/settings.ts'
import { ensureBrowser } from './browser.ts'
import { ensureHostPrograms, ensureReadingPrograms } from './programs.ts'

/** Result files of the two runners, read for the summary line. */
const vitestReport = '.cache/test/vitest.json'
const playwrightReport = '.cache/test/playwright.json'

/** `quick` leaves out the build and everything that needs a browser. */
const quick = process.argv.includes('--quick')

interface Step {
  name: string
  args: string[]
  /** Readies what the step needs. */
  prepare?: () => void
}

const formatAndLint: Step = {
  name: 'format and lint',
  args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
}
const types: Step = {
  name: 'types',
  args: ['node_modules/typescript/bin/tsc', '--noEmit'],
  // Types of routes that Next wrote for another state of the sources.
  prepare: () => {
    for (const folder of ['.next/types', '.next/dev/types']) rmSync(folder, { recursive: true, force: true })
  },
}
const content: Step = {
  name: 'content',
  args: ['--conditions=react-server', 'scripts/check-content.ts'],
}
const unitTests: Step = {
  name: 'unit tests',
  args: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ],
  prepare: ensureHostPrograms,
}
const testSite: Step = {
  name: 'site of the tests',
  args: ['--conditions=react-server', 'tests/site/build-site.ts'],
}
const build: Step = { name: 'build', args: ['--conditions=react-server', 'scripts/build.ts'] }
const browserTests: Step = {
  name: 'browser tests',
  args: ['node_modules/playwright/cli.js', 'test'],
  prepare: () => {
    ensureBrowser()
    ensureReadingPrograms()
  },
}

rmSync('.cache/test', { recursive: true, force: true })
mkdirSync('.cache/test', { recursive: true })
let failedSteps = 0
await runSteps([formatAndLint, types, content])
// Unit tests often wait for a clock or a disk, builds for one of their processes, browsers for a page: together they
// take less.
const unitRun = runSteps([unitTests])
await Promise.all([unitRun, quick ? undefined : runSteps([testSite, build, browserTests], unitRun)])

const counts = [countVitest(), quick ? undefined : countPlaywright()].filter((count) => count !== undefined)
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = Math.max(
  failedSteps,
  counts.reduce((sum, count) => sum + count.failed, 0),
)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

/** Runs steps in turn, each whatever became of the one before. What they print before `others` have ended waits for that. */
async function runSteps(steps: readonly Step[], others?: Promise<void>): Promise<void> {
  let held: (string | Buffer)[] | undefined = others && []
  const print = (text: string | Buffer) => (held ? held.push(text) : process.stdout.write(text))
  void others?.then(() => {
    for (const text of held ?? []) process.stdout.write(text)
    held = undefined
  })
  for (const { name, args, prepare } of steps) {
    const started = performance.now()
    print(`— ${name}\n`)
    prepare?.()
    const child = spawn(process.execPath, args, {
      stdio: others ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport, NEXT_TELEMETRY_DISABLED: '1' },
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', print)
    const [status] = await once(child, 'close')
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    print(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`)
    if (status !== 0) failedSteps++
  }
  await others
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
