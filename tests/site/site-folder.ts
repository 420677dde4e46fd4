import path from 'node:path'

/** Folder of the project that the browser tests look at: its articles, its release, its caches. */
export const siteFolder = path.resolve(import.meta.dirname, '../../.cache/site')
