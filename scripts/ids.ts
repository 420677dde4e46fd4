import { parseArgs } from 'node:util'
import { writeFileAtomic } from '#lib/base/atomic-file.ts'
import { messageOf, Refusal } from '#lib/base/errors.ts'
import { findContractProblems, updateLocks } from '#lib/content/ids/contract.ts'
import { contentFolder, listContent } from '#lib/content/library/content-folder.ts'
import { latestDay } from '#lib/content/library/latest-day.ts'
import { partDrafts } from '#lib/content/library/part-drafts.ts'
import { parseContent } from '#lib/content/library/update-index.ts'
import { ContentErrors } from '#lib/markdown/content-error.ts'
import { forgetIds } from './forget-ids.ts'
import { writeSuggestedIds } from './suggest-ids.ts'

const usage = `Records the ids of the articles, so that no link breaks.

  npm run ids                                   writes what is new into the locks; refuses when an id has vanished
  npm run ids -- --suggest                      writes an id behind every heading that has none
  npm run ids -- --forget-unpublished <article> takes back what was recorded too early; with --branch <name> where the
                                                branch that is published is not the main one`

/** Records what the articles hold in their locks. Adds ids and takes none away; refuses when one has vanished. */
async function recordIds(): Promise<void> {
  const { published, drafts } = partDrafts(listContent(contentFolder))
  const { articles, locks } = await parseContent(published, {
    latest: latestDay(),
    holdToLocks: (read, lockFiles) => findContractProblems(read, lockFiles, { isWriting: true, drafts }),
  })
  for (const { path, text, added, isChanged } of updateLocks(articles, locks, drafts)) {
    if (isChanged) writeFileAtomic(path, text, { flush: true })
    console.log(`${path}: ${isChanged ? `written, ${added} new ids` : 'up to date'}`)
  }
}

function suggest(): void {
  const lines = writeSuggestedIds()
  for (const line of lines) console.log(line)
  console.log(
    lines.length === 0
      ? 'Every heading has an id.'
      : 'Change an id that does not say what a link should say: once published, it stays.',
  )
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        suggest: { type: 'boolean' },
        'forget-unpublished': { type: 'string' },
        branch: { type: 'string' },
      },
    })
    return values
  } catch (error) {
    throw new Refusal(`${messageOf(error)}\n\n${usage}`)
  }
}

try {
  const { suggest: isSuggesting, 'forget-unpublished': slug, branch } = readArguments()
  if (slug !== undefined) console.log(await forgetIds(slug, branch))
  else if (isSuggesting) suggest()
  else await recordIds()
} catch (error) {
  if (!(error instanceof ContentErrors || error instanceof Refusal)) throw error
  console.error(`${error.message}\nNothing was written.`)
  process.exitCode = 1
}
