import { html, type TestSite } from '../faultless-site.ts'
import { edit, onHome, type Row, testFaults, typed } from '../faults.ts'

testFaults([
  ...(
    [
      ['<title>', /<title>.*?<\/title>/],
      ['<html lang>', / lang="zh-Hans"/],
      ['<h1>', /<h1>.*?<\/h1>/],
      ['<meta name="viewport">', /<meta name="viewport"[^>]*>/],
      ['<meta name="description">', /<meta name="description"[^>]*>/],
      ['<link rel="canonical">', /<link rel="canonical"[^>]*>/],
      ['<meta property="og:title">', /<meta property="og:title"[^>]*>/],
      ['<meta property="og:description">', /<meta property="og:description"[^>]*>/],
      ['<meta property="og:image">', /<meta property="og:image"[^>]*>/],
    ] as const
  ).flatMap(([name, pattern]): Row[] => [
    {
      fault: `no ${name}`,
      change: (files) => edit(files, '/', pattern, ''),
      findings: [['metadata-missing', '/', `no ${name}`]],
    },
    ...(name === '<html lang>'
      ? []
      : [
          {
            fault: `two ${name}`,
            change: (files: TestSite) => edit(files, '/', pattern, '$&$&'),
            findings: [['metadata-doubled', '/', `2 × ${name}`]],
          } satisfies Row,
        ]),
  ]),
  {
    fault: 'two robots',
    change: onHome('<meta name="robots" content="index">'),
    findings: [['metadata-doubled', '/', '2 × <meta name="robots">']],
  },
  {
    fault: 'empty title',
    change: (files) => edit(files, '/', /<title>.*?</, '<title> <'),
    findings: [['metadata-missing', '/', 'no <title>']],
  },
  {
    fault: 'index against noindex',
    change: (files) => {
      files['/x/'] = {
        ...html({ path: '/x/' }),
        headers: { ...typed('text/html'), 'x-robots-tag': 'noindex' },
      }
      edit(files, '/x/', 'max-image-preview:large', 'index, follow')
      onHome('<a href="/x/">x</a>')(files)
    },
    findings: [['robots-contradiction', '/x/', 'both index and noindex']],
  },
  {
    fault: 'none: a noindex page without description, card and canonical',
    change: (files) => {
      files['/x/'] = {
        headers: typed('text/html'),
        body: '<html lang="en"><title>x</title><meta name=viewport content=x><meta name=ROBOTS content="NOINDEX"><h1>x</h1>',
      }
      onHome('<a href="/x/">x</a>')(files)
    },
    findings: [],
  },
  {
    fault: 'same title',
    change: (files) => edit(files, '/en/article/', '页 /en/article/', '页 /'),
    findings: [
      ['duplicate-title', '/', '“页 /”'],
      ['duplicate-title', '/en/article/', '“页 /”'],
    ],
  },
  {
    fault: 'same description',
    change: (files) => edit(files, '/en/article/', '关于 /en/article/', '关于 /'),
    findings: [
      ['duplicate-description', '/', '“关于 /”'],
      ['duplicate-description', '/en/article/', '“关于 /”'],
    ],
  },
])
