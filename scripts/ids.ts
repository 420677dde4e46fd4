import { renameSync, writeFileSync } from 'node:fs'
import { findContractProblems, updateLocks } from '#lib/content/ids/contract.ts'
import { contentFolder, listContent } from '#lib/content/library/content-folder.ts'
import { latestDay } from '#lib/content/library/latest-day.ts'
import { partDrafts } from '#lib/content/library/part-drafts.ts'
import { parseContent } from '#lib/content/library/update-index.ts'
import { ContentErrors } from '#lib/markdown/content-error.ts'

/** Records what the articles hold in their locks. Adds ids and takes none away; refuses when one has vanished. */
async function recordIds(): Promise<void> {
  const { published, drafts } = partDrafts(listContent(contentFolder))
  const { articles, locks } = await parseContent(published, {
    latest: latestDay(),
    holdToLocks: (read, lockFiles) => findContractProblems(read, lockFiles, { isWriting: true, drafts }),
  })
  for (const { path, text, added, isChanged } of updateLocks(articles, locks, drafts)) {
    if (isChanged) {
      // Under another name first, which the content folder does not read: a lock is whole or it is the old one.
      const temporary = path.replace(/[^/\\]*$/, '.ids.lock.new')
      writeFileSync(temporary, text, { flush: true })
      renameSync(temporary, path)
    }
    console.log(`${path}: ${isChanged ? `written, ${added} new ids` : 'up to date'}`)
  }
}

try {
  await recordIds()
} catch (error) {
  if (!(error instanceof ContentErrors)) throw error
  console.error(`${error.message}\nNothing was written.`)
  process.exitCode = 1
}
