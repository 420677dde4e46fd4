/** How long a permanent redirect may be kept: an hour, so that a mistake can be undone. */
export const permanentRedirectCache = 'public, max-age=3600'
