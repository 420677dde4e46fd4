import { wireContents } from '#lib/reader/place/contents.ts'
import { showProgress } from '#lib/reader/place/progress.ts'
import { offerResume } from '#lib/reader/place/resume.ts'
import { watchPlace } from '#lib/reader/place/watch-place.ts'
import { quoteLinks } from '#lib/reader/sharing/quote.ts'
import { shareLinks } from '#lib/reader/sharing/share.ts'
import { findAll } from './dom.ts'
import { keepPlaceInLanguages, offerLanguage } from './language.ts'
import { layOutSections } from './lay-out.ts'
import { wireSettings } from './settings.ts'

wireSettings()
shareLinks()
quoteLinks()
addEventListener('load', () => {
  offerLanguage()
  layOutSections(followReader)
})

/** Keeps the contents list, and what else tells or stores where the reader is, up to date. */
function followReader(): void {
  const entries = findAll<HTMLAnchorElement>('#contents-list li>a')
  // Only articles have contents.
  if (entries.length === 0) return
  const storePlace = offerResume(entries)
  const markCurrent = wireContents(() => takeTarget())
  const takeTarget = watchPlace(entries, (at) => {
    markCurrent(at.entry)
    const { section, isFinished } = showProgress(at)
    storePlace(at.entry, section, isFinished)
    keepPlaceInLanguages(section > 0 ? at.entry.hash : location.hash)
  })
}
