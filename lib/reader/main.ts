import { all, one } from './dom.ts'
import { offerLanguage } from './language.ts'
import { showProgress } from './progress.ts'
import { quoteLinks } from './quote.ts'
import { offerResume } from './resume.ts'
import { wireSettings } from './settings.ts'
import { shareLinks } from './share.ts'
import { watchSections } from './spy.ts'

const settings = one('#reading')
const links = all<HTMLAnchorElement>('#contents li>a')

offerLanguage()
if (settings) wireSettings(settings)
// Only articles have contents; what follows is for them.
if (links[0]) {
  const keepPlace = offerResume(links)
  watchSections(links, links[0], (link, heading, line) => keepPlace(link, showProgress(link, heading, line)))
  shareLinks()
  // Missing in old browsers, as are popovers.
  if ('Segmenter' in Intl) quoteLinks()
}
