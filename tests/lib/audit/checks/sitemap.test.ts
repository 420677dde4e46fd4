import { html, site, sitemap } from '../faultless-site.ts'
import { edit, onHome, type Row, redirect, testFaults } from '../faults.ts'

testFaults([
  {
    fault: 'no sitemap',
    change: (files) => {
      delete files['/sitemap.xml']
      delete files['/robots.txt']
    },
    findings: [['sitemap-missing', '/sitemap.xml', 'answers 404']],
  },
  {
    fault: 'sitemap that robots.txt names is missing',
    change: (files) => {
      delete files['/sitemap.xml']
    },
    findings: [['sitemap-invalid', '/sitemap.xml', 'answers 404']],
  },
  {
    fault: 'sitemap that is a page',
    change: (files) => {
      files['/sitemap.xml'] = html({ path: '/' })
    },
    findings: [['sitemap-invalid', '/sitemap.xml', 'cannot be read']],
  },
  ...(
    [
      ['gone', '/gone/', {}, 'answers 404'],
      ['redirected', '/old/', redirect('/article/'), `is redirected to ${site}/article/`],
      [
        'with another canonical',
        '/x/',
        html({ path: '/x/', canonical: '/article/' }),
        `names ${site}/article/ as canonical`,
      ],
      ['listed twice', '/article/', undefined, 'is listed 2 times'],
      ['of another origin', 'http://site.example/', undefined, 'is not of https://site.example'],
      ['with a fragment', '/article/#x', undefined, 'has a fragment'],
    ] as const
  ).map(
    ([fault, path, file, problem]): Row => ({
      fault: `sitemap entry ${fault}`,
      change: (files) => {
        if (file && 'headers' in file) files[path] = file
        files['/sitemap.xml'] = sitemap(['/', '/article/', '/en/article/', path])
      },
      findings: [['sitemap-entry', path, problem]],
    }),
  ),
  {
    fault: 'sitemap entry marked noindex',
    change: (files) => edit(files, '/en/article/', 'max-image-preview:large', 'none'),
    findings: [['sitemap-entry', '/en/article/', 'is noindex']],
  },
  {
    fault: 'sitemap entry that robots.txt forbids',
    change: (files) => {
      files['/robots.txt'] = { body: 'User-agent: *\nDisallow: /en/' }
    },
    findings: [['sitemap-entry', '/en/article/', 'is forbidden by robots.txt']],
  },
  {
    fault: 'none: addresses that are not escaped',
    change: (files) => {
      files['/%E9%97%AE/'] = html({ path: '/问/' })
      onHome('<a href="/问/">x</a>')(files)
      files['/sitemap.xml'] = sitemap(['/', '/article/', '/en/article/', '/问/'])
    },
    findings: [],
  },
  {
    fault: 'none: sitemap in parts',
    change: (files) => {
      files['/sitemap.xml'] = {
        body: `<sitemapindex><sitemap><loc>${site}/1.xml</loc></sitemap></sitemapindex>`,
      }
      files['/1.xml'] = sitemap(['/', '/article/', '/en/article/'])
    },
    findings: [],
  },
  {
    fault: 'listed page that no link leads to',
    change: (files) => {
      files['/x/'] = html({ path: '/x/', body: '<a href="/x/">x</a>' })
      files['/sitemap.xml'] = sitemap(['/', '/article/', '/en/article/', '/x/'])
    },
    findings: [['orphan-page', '/x/', 'no link leads here']],
  },
  {
    fault: 'linked page that is not listed',
    change: (files) => {
      files['/x/'] = html({ path: '/x/' })
      onHome('<a href="/x/">x</a>')(files)
    },
    findings: [['unlisted-page', '/x/', 'in no sitemap']],
  },
])
