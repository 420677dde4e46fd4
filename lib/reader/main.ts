import { one } from './dom.ts'
import { wireSettings } from './settings.ts'
import { watchSections } from './spy.ts'

const contents = one('#contents')
const settings = one<HTMLFormElement>('#reading')

if (contents) watchSections(contents, () => {})
if (settings) wireSettings(settings)
