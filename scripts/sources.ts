import { parseArgs } from 'node:util'
import { Refusal } from '#lib/base/errors.ts'
import { writeFileAtomic } from '#lib/base/files/atomic-file.ts'
import { contentFolder, listContent, readListed } from '#lib/content/library/content-folder.ts'
import { localDay } from '#lib/content/library/latest-day.ts'
import { defaultPatience } from '#lib/requests/send.ts'
import { setting } from '#lib/settings.ts'
import { archiveSources, formatProposals } from '#lib/upkeep/archive-sources.ts'
import { checkSources } from '#lib/upkeep/check-sources.ts'
import { listPlaces, type Place } from '#lib/upkeep/places.ts'
import { runProgram } from './run-program.ts'

const usage = `Looks after the sources of the articles. Asks other servers, so it is never part of a build.

  npm run sources -- --check     looks whether each cited page still stands, where it leads, and whether it has the
                                 quotation; --days <n>: what was found in the last n days is not asked again (default: 30)
  npm run sources -- --archive   asks an archive for copies of pages that have none, and writes what it answers to
                                 sources-to-review.yaml for you to look at; --most <n>: at a time (default: 5)

Both remember what they did in .cache/sources and go on where they were. Options: --delay <ms> between two requests to
one server. Environment: ARCHIVE_SERVICE (default: https://web.archive.org/save/).

Exit status: 0 all is well, 1 something is to be mended or was not archived, 2 the command could not run.
`

const reviewFile = 'sources-to-review.yaml'

/** Runs the command; returns its exit status. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      archive: { type: 'boolean', default: false },
      days: { type: 'string', default: '30' },
      most: { type: 'string', default: '5' },
      delay: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  if (values.check === values.archive) throw new Refusal(`Say --check or --archive.\n\n${usage}`)
  const places = listContent(contentFolder).sourcesFiles.map(readListed).flatMap(listPlaces)
  const delayMs = values.delay === undefined ? undefined : readNumber('delay', values.delay)
  return values.check
    ? check(places, readNumber('days', values.days), delayMs)
    : archive(places, readNumber('most', values.most), delayMs)
}

async function check(places: readonly Place[], days: number, delayMs: number | undefined): Promise<number> {
  const today = localDay()
  const tally = await checkSources(places, {
    recordsPath: '.cache/sources/checked.json',
    today,
    since: new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10),
    ...(delayMs !== undefined && { delayMs }),
    write: (line) => console.log(line),
  })
  console.log(`Standing: ${tally.stands}. To look at: ${tally.look}. To mend: ${tally.broken}.`)
  return tally.broken > 0 ? 1 : 0
}

async function archive(places: readonly Place[], most: number, delayMs: number | undefined): Promise<number> {
  const { proposed, failed, left } = await archiveSources(places, {
    service: setting('ARCHIVE_SERVICE'),
    recordsPath: '.cache/sources/archived.json',
    most,
    ...(delayMs !== undefined && { delayMs }),
    patience: { ...defaultPatience, timeoutMs: 120_000, backoffMs: 15_000 },
    write: (line) => console.log(line),
  })
  if (proposed.length > 0) writeFileAtomic(reviewFile, formatProposals(proposed))
  const where = proposed.length > 0 ? ` in ${reviewFile}; open each and take it over` : ''
  console.log(`Copies to look at: ${proposed.length}${where}. Not made: ${failed}. Not asked yet: ${left}.`)
  return failed > 0 ? 1 : 0
}

function readNumber(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Refusal(`--${name} takes a whole number, not “${text}”.`)
  return Number(text)
}

await runProgram('sources', main, { status: 2 })
