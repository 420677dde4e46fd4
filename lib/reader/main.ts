import { wireContents } from '#lib/reader/place/contents.ts'
import { showProgress } from '#lib/reader/place/progress.ts'
import { offerResume } from '#lib/reader/place/resume.ts'
import { watchPlace } from '#lib/reader/place/watch-place.ts'
import { shareLinks } from '#lib/reader/sharing/share.ts'
import { findAll } from './dom.ts'
import { keepPlaceInLanguages, offerLanguage } from './language.ts'
import { layOutBlocks } from './lay-out.ts'
import { offerQuoting } from './quoting/offer-quoting.ts'
import { offerSettings } from './settings/offer-settings.ts'
import { afterLayout } from './timing.ts'

offerSettings()
shareLinks()
offerQuoting()
offerLanguage()
// What has loaded is laid out first, in a task of its own.
addEventListener('load', () => afterLayout(followReader))

/** Keeps the contents list, and what else tells or stores where the reader is, up to date. */
function followReader(): void {
  const entries = findAll<HTMLAnchorElement>('#contents-list li>a')
  // Only articles have contents.
  if (entries.length === 0) return
  const storePlace = offerResume(entries)
  let takeTarget: (() => void) | undefined
  const markCurrent = wireContents(() => takeTarget?.())
  layOutBlocks(() => {
    takeTarget = watchPlace(entries, (at) => {
      markCurrent(at.entry)
      const { section, isFinished } = showProgress(at)
      storePlace(at.entry, section, isFinished)
      keepPlaceInLanguages(section > 0 ? at.entry.hash : location.hash)
    })
  })
}
