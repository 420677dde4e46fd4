import { writeFileAtomic } from '#lib/base/files/atomic-file.ts'
import { findContractProblems, updateLocks } from '#lib/content/ids/contract.ts'
import { listContent } from '#lib/content/library/content-folder.ts'
import { partDrafts } from '#lib/content/library/part-drafts.ts'
import { parseContent } from '#lib/content/library/update-index.ts'
import { type Outcome, type Place, readArguments, runCommand } from './command.ts'
import { forgetIds } from './forget-ids.ts'
import { writeSuggestedIds } from './suggest-ids.ts'

const usage = `Records the ids of the articles, so that no link breaks.

  npm run ids                                   writes what is new into the locks; refuses when an id has vanished
  npm run ids -- --suggest                      writes an id behind every heading that has none
  npm run ids -- --forget-unpublished <article> takes back what was recorded too early; with --branch <name> where the
                                                branch that is published is not the main one`

const options = {
  suggest: { type: 'boolean' },
  'forget-unpublished': { type: 'string' },
  branch: { type: 'string' },
} as const

/** Runs `npm run ids` with these arguments. */
export function recordIds(args: string[], place: Place): Promise<Outcome> {
  return runCommand(async () => {
    const { values } = readArguments({ args, options }, usage)
    const slug = values['forget-unpublished']
    if (slug !== undefined) return [await forgetIds({ ...place, slug, branch: values.branch })]
    return values.suggest ? suggest(place) : record(place)
  })
}

/** Records what the articles hold in their locks. Adds ids and takes none away; refuses when one has vanished. */
async function record({ content, latest, pool }: Place): Promise<string[]> {
  const { published, drafts } = partDrafts(listContent(content))
  const { articles, locks } = await parseContent(published, {
    latest,
    pool,
    holdToLocks: (read, lockFiles) => findContractProblems(read, lockFiles, { isWriting: true, drafts }),
  })
  return updateLocks(articles, locks, drafts).map(({ path, text, added, isChanged }) => {
    if (isChanged) writeFileAtomic(path, text, { flush: true })
    return `${path}: ${isChanged ? `written, ${added} new ids` : 'up to date'}`
  })
}

function suggest({ content }: Place): string[] {
  const lines = writeSuggestedIds(content)
  return lines.length === 0
    ? ['Every heading has an id.']
    : [...lines, 'Change an id that does not say what a link should say: once published, it stays.']
}
