import { archiveRoute } from '../../routes/archive.tsx'
import { locale } from '../locale.ts'

const { generateMetadata, Page } = archiveRoute(locale)

export { generateMetadata, Page as default }
