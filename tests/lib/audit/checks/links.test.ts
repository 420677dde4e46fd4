import { html, site } from '../faultless-site.ts'
import { onHome, redirect, testFaults, typed } from '../faults.ts'

testFaults([
  { fault: 'none', change: () => {}, findings: [] },

  {
    fault: 'link to nothing',
    change: onHome('<a href="/gone/">x</a>'),
    findings: [['broken-link', '/', `${site}/gone/ answers 404`]],
  },
  {
    fault: 'link to a server error',
    change: (files) => {
      onHome('<a href="/error/">x</a>')(files)
      files['/error/'] = { status: 500 }
    },
    findings: [['broken-link', '/', '/error/ answers 500']],
  },
  {
    fault: 'link that is no address',
    change: onHome('<a href="http://[">x</a>'),
    findings: [['broken-link', '/', '“http://[” is not an address']],
  },
  {
    fault: 'image to nothing',
    change: onHome('<img alt="" src="/gone.png">'),
    findings: [['broken-link', '/', '/gone.png answers 404']],
  },
  {
    fault: 'srcset to nothing',
    change: onHome('<img alt="" src="/card.png" srcset="/a,b.png 1x,/card.png 2x">'),
    findings: [['broken-link', '/', '/a,b.png answers 404']],
  },
  {
    fault: 'script to nothing',
    change: onHome('<script src="/gone.js"></script>'),
    findings: [['broken-link', '/', '/gone.js answers 404']],
  },
  {
    fault: 'icon to nothing',
    change: onHome('<link rel="icon" href="/icon.svg">'),
    findings: [['broken-link', '/', '/icon.svg answers 404']],
  },
  {
    fault: 'relative link resolved against <base>',
    change: onHome('<base href="/en/"><a href="gone">x</a>'),
    findings: [['broken-link', '/', '/en/gone answers 404']],
  },
  {
    fault: 'style sheet served as text',
    change: (files) => {
      files['/style.css'] = { headers: typed('text/plain'), body: '' }
    },
    findings: ['/', '/article/', '/article/part/', '/en/article/'].map((path) => [
      'resource-type',
      path,
      '/style.css is text/plain, but is used as style',
    ]),
  },
  {
    fault: 'unknown addresses answer with a page',
    change: (files) => {
      files['/site-audit-looks-for-a-missing-page/'] = html({ path: '/', canonical: '/' })
    },
    findings: [['soft-404', '/site-audit-looks-for-a-missing-page/', 'answers 200']],
  },

  {
    fault: 'anchor of the same page',
    change: onHome('<a href="#gone">x</a>'),
    findings: [['broken-anchor', '/', `${site}/ has no place for #gone`]],
  },
  {
    fault: 'anchor of another page',
    change: onHome('<a href="/article/#%E5%9C%B0">x</a>'),
    findings: [['broken-anchor', '/', '/article/ has no place for #地']],
  },
  {
    fault: 'none: link NFD, id NFC',
    change: onHome(`<p id="caf\u00e9"></p><a href="#${encodeURIComponent('cafe\u0301')}">x</a>`),
    findings: [],
  },
  {
    fault: 'none: link NFC, id NFD',
    change: onHome('<p id="cafe\u0301"></p><a href="#caf\u00e9">x</a>'),
    findings: [],
  },
  {
    fault: 'none: <a name>, malformed escape',
    change: onHome('<a name="100%"></a><a href="#100%">x</a>'),
    findings: [],
  },

  {
    fault: 'link through one redirect',
    change: (files) => {
      onHome('<a href="/old/">x</a>')(files)
      files['/old/'] = redirect('/article/')
    },
    findings: [['link-redirect', '/', `${site}/old/ → ${site}/article/`]],
  },
  {
    fault: 'redirect to a place that the page lacks',
    change: (files) => {
      onHome('<a href="/old/#总部">x</a>')(files)
      files['/old/'] = redirect(`${site}/article/#gone`, 308)
    },
    findings: [
      ['broken-anchor', '/', '/article/ has no place for #gone'],
      ['link-redirect', '/', '/old/'],
    ],
  },
  {
    fault: 'chain of redirects',
    change: (files) => {
      onHome('<a href="/older/">x</a>')(files)
      files['/older/'] = redirect('/old/', 302)
      files['/old/'] = redirect('../article/', 308)
    },
    findings: [['redirect-chain', '/', `${site}/older/ → ${site}/old/ → ${site}/article/`]],
  },
  {
    fault: 'redirects in a circle',
    change: (files) => {
      onHome('<a href="/a">x</a>')(files)
      files['/a'] = redirect('/b')
      files['/b'] = redirect('/a')
    },
    findings: [['redirect-loop', '/', `${site}/a → ${site}/b → ${site}/a`]],
  },
  {
    fault: 'redirect to nothing',
    change: (files) => {
      onHome('<a href="/old/">x</a>')(files)
      files['/old/'] = redirect('/gone/')
    },
    findings: [['broken-link', '/', '/old/ → https://site.example/gone/ answers 404']],
  },
])
