import { homeRoute } from '../routes/home.tsx'
import { locale } from './locale.ts'

const { generateMetadata, Page } = homeRoute(locale)

export { generateMetadata, Page as default }
