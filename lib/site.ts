/** What the site is called and what it is for. */
export const site = {
  name: '存疑',
  /** The character of its seal. */
  seal: '疑',
  /** Organisation named as author and publisher. */
  organisation: '存疑编辑部',
  /** Licence of the texts: CC BY 4.0. */
  licence: 'https://creativecommons.org/licenses/by/4.0/',
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

/**
 * Address for readers who have new evidence, a `mailto:` or `https:` URI, from the environment variable CONTACT. Without
 * it the site names none.
 * @throws Error when it is set but is no such URI
 */
export function readerContact(value: string | undefined = process.env.CONTACT): string | undefined {
  return value === undefined || value === '' ? undefined : checkContact('CONTACT', value)
}

/**
 * Address for reports of security problems, a `mailto:` or `https:` URI, from the environment variable SECURITY_CONTACT.
 * Without it, the mailbox that RFC 2142 §4 reserves for them at the site's host.
 * @throws Error when it is set but is no such URI
 */
export function securityContact(
  origin: string,
  value: string | undefined = process.env.SECURITY_CONTACT,
): string {
  if (value === undefined || value === '') return `mailto:security@${new URL(origin).hostname}`
  return checkContact('SECURITY_CONTACT', value)
}

function checkContact(name: string, value: string): string {
  if (/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s/]\S*)$/.test(value)) return value
  throw new Error(
    `${name} is "${value}": it must be a URI such as mailto:name@example.org or https://example.org/report.`,
  )
}
