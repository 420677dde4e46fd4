/** Why an address cannot be cited, in words that go on from the name of its field; undefined where it can. */
export function explainAddress(url: string): string | undefined {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return 'must be a whole address, with https:// or http://'
  const { username, password } = new URL(url)
  if (username !== '' || password !== '') return 'has a name or password before the @. Leave it out'
  if (isGateway(url))
    return 'leads through a gateway or shortener, which may go at any time. Give the address it leads to'
  return undefined
}

/**
 * An address without what does not tell pages apart: http or https, the last slash, a place within the page. Two
 * addresses of one page become one. What stands behind #/ or #! names a page of its own, and stays.
 */
export function normaliseAddress(url: string): string {
  const { host, pathname, search, hash } = new URL(url)
  return host.replace(/\.$/, '') + pathname.replace(/\/$/, '') + search + (/^#[/!]/.test(hash) ? hash : '')
}

/** Hosts and paths that only lead on, or show the page of another host. */
function isGateway(url: string): boolean {
  const { hostname, pathname } = new URL(url)
  const host = hostname.replace(/\.$/, '').replace(/^www\./, '')
  return (
    leadingOn.has(host) ||
    host.endsWith('.translate.goog') ||
    /^(webcache|translate)\./.test(host) ||
    (/^google\.[a-z.]+$/.test(host) && pathname === '/url') ||
    pathname.startsWith('/gate/')
  )
}

const leadingOn = new Set([
  't.cn',
  'url.cn',
  'w.url.cn',
  'dwz.cn',
  'suo.im',
  'bit.ly',
  't.co',
  'goo.gl',
  'tinyurl.com',
  'is.gd',
  'ow.ly',
  'buff.ly',
  'lnkd.in',
  'rb.gy',
  'cutt.ly',
  'youtu.be',
  'amzn.to',
  'link.zhihu.com',
  'link.juejin.cn',
  'link.csdn.net',
  'r.jina.ai',
])
