import { citeFrameRoute } from '../../../routes/cite.tsx'

const { metadata, Page } = citeFrameRoute()

export { metadata, Page as default }
