/** Every fault that an audit can find, in order of report: what it is, and how to mend it. */
export const rules = {
  'audit-incomplete': [
    'Part of the site was not looked at',
    'Raise the limit that is named, or audit a part.',
  ],
  'broken-link': ['Links and files that do not answer', 'Correct the address, or publish what it names.'],
  'broken-anchor': [
    'Links to a place that the page lacks',
    'Correct the fragment, or give the heading that id.',
  ],
  'link-redirect': ['Links that are redirected', 'Link to the final address.'],
  'redirect-chain': ['Redirects that lead to redirects', 'Redirect to the final address in one step.'],
  'redirect-loop': ['Redirects that never end', 'Let one address of the circle answer with a page.'],
  'soft-404': ['Unknown addresses do not answer 404', 'Answer them with status 404.'],
  'resource-type': ['Files of the wrong content type', 'Serve the file with the type it is used as.'],
  'metadata-missing': ['Missing metadata', 'Give every indexable page its own.'],
  'metadata-doubled': ['Doubled metadata', 'Keep one; search engines and cards choose at random.'],
  'robots-contradiction': ['Robots directives that contradict each other', 'State each directive once.'],
  'duplicate-title': ['Pages with the same title', 'Give each its own title.'],
  'duplicate-description': ['Pages with the same description', 'Give each its own description.'],
  'canonical-broken': ['Canonical addresses that do not answer', 'Name an address that answers 200 itself.'],
  'canonical-inconsistent': ['Canonical pages that point elsewhere', 'Let the canonical page name itself.'],
  'canonical-foreign': [
    'Canonical addresses of another origin',
    'Build with the origin that the site is served from.',
  ],
  'hreflang-invalid': ['hreflang values that say nothing', 'Use one BCP 47 tag for each address.'],
  'hreflang-broken': ['hreflang addresses that do not answer', 'Name an address that answers 200 itself.'],
  'hreflang-self': ['hreflang groups without the page itself', 'List the page among its own languages.'],
  'hreflang-return': [
    'hreflang links that are not returned',
    'List each page on all the others of its group.',
  ],
  'hreflang-default': [
    'hreflang groups without x-default',
    'Add an x-default for readers of other languages.',
  ],
  'sitemap-missing': ['No sitemap', 'Serve /sitemap.xml, and name it in robots.txt.'],
  'sitemap-invalid': ['Sitemap files that cannot be read', 'Serve XML as sitemaps.org describes it.'],
  'sitemap-entry': [
    'Sitemap entries that are not indexable pages',
    'List only pages that answer 200 and are canonical.',
  ],
  'orphan-page': [
    'Pages of the sitemap that no link leads to',
    'Link to them from a page that readers reach.',
  ],
  'unlisted-page': ['Indexable pages that the sitemap lacks', 'List them, or mark them noindex.'],
  'alternate-broken': [
    'Alternate links that do not answer',
    'Correct the address, or publish the feed or file.',
  ],
  'alternate-type': [
    'Alternate links of the wrong type',
    'Make the type attribute and the content type agree.',
  ],
  'preview-image-broken': [
    'Preview images that do not answer',
    'Name an absolute address that answers with an image.',
  ],
  'preview-image-size': [
    'Preview images of another size than declared',
    'Correct og:image:width and og:image:height.',
  ],
  'json-ld-invalid': ['JSON-LD that does not parse', 'Write valid JSON; escape < as \\u003c.'],
  'mixed-content': ['Insecure content in secure pages', 'Load it over https.'],
  'image-alt': ['Images without alt', 'Describe the image, or give it alt="" if it is decoration.'],
  'duplicate-id': ['Ids that occur twice in a page', 'Make every id unique in its page.'],
} as const satisfies Record<string, readonly [title: string, mend: string]>

export type Rule = keyof typeof rules

/** One fault: which rule, on which page (absolute URL), and what is wrong there, without naming the page again. */
export type Finding = { rule: Rule; page: string; problem: string }
