import path from 'node:path'

const cache = path.resolve(import.meta.dirname, '../../.cache')

/** Folder of the project that the browser tests look at: its articles, its release, its caches. */
export const siteFolder = path.join(cache, 'site')

/** Folder of one with two small articles whose ids have moved, in a third language too, for what takes builds of its own. */
export const smallSiteFolder = path.join(cache, 'small-site')
