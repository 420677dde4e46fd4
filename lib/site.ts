/** What the site is called and what it is for. */
export const site = {
  name: '存疑',
  /** Organisation named as author and publisher. */
  organisation: '存疑编辑部',
} as const

/** Origin of a build that was not told where it will live. */
export const localOrigin = 'http://localhost:3000'

/**
 * Origin of absolute URLs, without a trailing slash, from the environment variable SITE_ORIGIN.
 * @throws Error when it is set but is no http(s) origin
 */
export function siteOrigin(value: string | undefined = process.env.SITE_ORIGIN): string {
  if (value === undefined || value === '') return localOrigin
  const url = URL.parse(value)
  const isOrigin =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    url.href === `${url.origin}/`
  if (!isOrigin || !/^https?:\/\/[^/@\s]+\/?$/i.test(value)) {
    throw new Error(
      `SITE_ORIGIN is "${value}": it must be an origin such as https://example.org, with no path, query or password.`,
    )
  }
  return url.origin
}
