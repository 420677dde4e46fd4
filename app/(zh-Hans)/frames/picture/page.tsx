import { pictureFrameRoute } from '../../../routes/figure.tsx'

const { metadata, Page } = pictureFrameRoute()

export { metadata, Page as default }
