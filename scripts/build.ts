import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { updateIndex, type WrittenIndex } from '#lib/content/library/update-index.ts'
import { makeForms } from '#lib/images/make-forms.ts'
import { ContentErrors } from '#lib/markdown/content-error.ts'
import { exceededLimits } from '#lib/publish/hosts/static/limits.ts'
import { readManifest } from '#lib/publish/release/verify.ts'
import { environment } from '#lib/settings.ts'
import { localOrigin, readerContact, securityContact, siteOrigin } from '#lib/site.ts'
import { hasRelease, publishedRelease, readBuildStamp, writeBuildStamp } from './build-stamp.ts'
import { checkContentCards } from './check-cards.ts'
import { planPages, pruneUnplanned, withBuildFiles } from './plan-pages.ts'
import { digestProgram, digestSources } from './source-digest.ts'

/** `npm start` serves the release that was gone back to, as long as the sources are those that were gone back from. */
const keepsRollback = process.argv.includes('--keep-rollback')

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
  const { status, output, refused } = await withBuildFiles(plan, async (files) => {
    const ended = await runNext({
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
  if (status !== 0) {
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
  for (const warning of exceededLimits(await readUpload())) console.log(`Warning: ${warning}`)
  return 0
}

/** Found as packages are: the project may lie within another one that has them. */
const next = fileURLToPath(import.meta.resolve('next/dist/bin/next'))

/** Runs `next build`; of what it says only the adapter's own line is for everyone, the rest for those it fails. */
async function runNext(env: NodeJS.ProcessEnv): Promise<{ status: number; output: string }> {
  const child = spawn(process.execPath, [next, 'build'], { env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const [line] = /^Publishing .*$/m.exec(text) ?? []
      if (line !== undefined) console.log(line)
    })
  }
  const [status] = await once(child, 'close')
  return { status: status ?? 1, output }
}

/** What docs/deploying.md has uploaded to static hosts. */
async function readUpload() {
  const [manifest, headers, redirects] = await Promise.all([
    readManifest('dist'),
    ...['_headers', '_redirects'].map((name) => readFile(`dist/public/${name}`, 'utf8')),
  ])
  return { headers: headers ?? '', redirects: redirects ?? '', files: manifest.files.length }
}

process.exitCode = await build()
