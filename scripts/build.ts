import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Refusal } from '#lib/base/errors.ts'
import { withLock } from '#lib/base/files/lock.ts'
import { updateIndex, type WrittenIndex } from '#lib/content/library/update-index.ts'
import { makeForms } from '#lib/images/make-forms.ts'
import { ContentErrors } from '#lib/markdown/content-error.ts'
import { environment } from '#lib/settings.ts'
import { localOrigin, readerContact, securityContact, siteOrigin } from '#lib/site.ts'
import { hasRelease, publishedRelease, readBuildStamp, writeBuildStamp } from './build-stamp.ts'
import { checkContentCards } from './check-cards.ts'
import { forgetCompiled, keepCompiled, takeCompiled } from './compiled-program.ts'
import { distrustKeptPages, planPages, pruneUnplanned, withBuildFiles } from './plan-pages.ts'
import { digestProgram, digestSources } from './source-digest.ts'

/** `npm start` serves the release that was gone back to, as long as the sources are those that were gone back from. */
const keepsRollback = process.argv.includes('--keep-rollback')

/**
 * Builds the site when no other build of this project runs any more: it would read what the other is about to change.
 */
async function buildAlone(): Promise<number> {
  mkdirSync('.cache', { recursive: true })
  const notice = setTimeout(() => console.error('Another build is at work here. Waiting for it …'), 1000)
  try {
    return await withLock(
      '.cache/build.lock',
      () => {
        clearTimeout(notice)
        return build()
      },
      patience,
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    return 1
  } finally {
    clearTimeout(notice)
  }
}

/** Milliseconds that a build waits for another one: the largest sites take some minutes. */
const patience = 30 * 60_000

/** Builds the site into `dist/`, unless its sources are those of what is published. */
async function build(): Promise<number> {
  let index: WrittenIndex
  try {
    securityContact(siteOrigin())
    readerContact()
    // Before Next reads anything: a file that hangs or exhausts the parser ends here, with its name.
    index = await updateIndex()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
  const program = digestProgram()
  const digest = digestSources(program)
  const [builtDigest, builtRelease] = readBuildStamp()
  if (hasRelease() && builtDigest === digest) {
    const published = publishedRelease()
    if (published === builtRelease) {
      console.log('The site is up to date with its sources.')
      return 0
    }
    if (keepsRollback) {
      console.log(`Release ${published} was gone back to. npm run build publishes the sources again.`)
      return 0
    }
  }
  // Next draws cards last, and knows no lines.
  const uncovered = await checkContentCards(index.entries.map(({ article }) => article))
  if (uncovered.length > 0) {
    console.error(new ContentErrors(uncovered).message)
    return 1
  }
  console.log('Building the site …')
  if (siteOrigin() === localOrigin) {
    console.log(
      `SITE_ORIGIN is not set: absolute links start with ${localOrigin}. Set it to publish elsewhere.`,
    )
  }
  await makeForms(index.images, (count) => console.log(`Making ${count} forms of pictures …`))
  const plan = await planPages(index, program)
  const { status, output, isStopped, refused } = await withBuildFiles(plan, async (files) => {
    const ended = await renderPages(program, {
      ...environment,
      NEXT_TELEMETRY_DISABLED: '1',
      // glibc would give back what each compression has used, and ask the kernel for it again, thousands of times.
      MALLOC_TRIM_THRESHOLD_: '268435456',
      MALLOC_MMAP_THRESHOLD_: '33554432',
      CONTENT_INDEX: index.file,
      PAGE_PLAN: files.plan,
      BUILD_REFUSAL: files.refusal,
    })
    const refused = existsSync(files.refusal) ? readFileSync(files.refusal, 'utf8') : undefined
    return { ...ended, refused }
  })
  if (isStopped) {
    console.error('The build was stopped. What is published stays as it was.')
    return 1
  }
  if (status !== 0) {
    // The next build rests on nothing that this one rested on, unless it is the texts that were refused.
    if (refused === undefined) {
      forgetCompiled()
      distrustKeptPages()
    }
    // What publishing refuses says all there is to say; whatever else Next prints is for those who search further.
    console.error(
      `${refused ?? output}\n${refused === undefined ? 'The build failed: see above. ' : ''}What is published stays as it was.`,
    )
    return 1
  }
  const isSame = digestProgram() === program
  pruneUnplanned(plan, { areNewOnesSound: isSame })
  if (!isSame) {
    console.log('The program was changed while it was built. npm run build publishes the change.')
    return 0
  }
  writeBuildStamp(digest)
  console.log('Built: the published site is in dist/public.')
  return 0
}

/** Found as packages are: the project may lie within another one that has them. */
const next = fileURLToPath(import.meta.resolve('next/dist/bin/next'))

/** Compiles the program, unless it is as it was at the last build, and has Next render and publish the pages. */
async function renderPages(program: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  const isTidied = takeCompiled(program)
  if (isTidied === undefined) {
    console.log('Compiling the program …')
    const compiled = await runNext('compile', env)
    if (compiled.status !== 0) return compiled
    if (digestProgram() === program) keepCompiled(program)
  }
  const generated = await runNext('generate', env)
  await isTidied
  return generated
}

interface Ended {
  status: number
  output: string
  /** Whoever started the build has ended it. */
  isStopped: boolean
}

/** Runs one half of `next build`; of what it says only the adapter's own lines are for everyone, the rest for those it fails. */
async function runNext(mode: 'compile' | 'generate', env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, [next, 'build', '--experimental-build-mode', mode], {
    env: { ...env, BUILD_MODE: mode },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      for (const [line] of text.matchAll(/^(?:Publishing|Warning:) .*$/gm)) console.log(line)
    })
  }
  let isStopped = false
  // What ends this program alone would leave Next at work in its folder.
  const end = (signal: NodeJS.Signals) => {
    isStopped = true
    child.kill(signal)
  }
  for (const signal of endings) process.on(signal, end)
  const [status] = await once(child, 'close')
  for (const signal of endings) process.off(signal, end)
  return { status: isStopped ? 1 : (status ?? 1), output, isStopped }
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

process.exitCode = await buildAlone()
