import { edit, testFaults } from '../faults.ts'

testFaults([
  {
    fault: 'language group without the page itself',
    change: (files) => edit(files, '/en/article/', /<link rel="alternate" hreflang="en"[^>]*>/, ''),
    findings: [['hreflang-self', '/en/article/', 'lists only zh-Hans']],
  },
  {
    fault: 'language link that is not returned',
    change: (files) => edit(files, '/en/article/', /<link rel="alternate" hreflang[\s\S]*article\/">/, ''),
    findings: [
      ['hreflang-return', '/article/', '/en/article/ does not list this page'],
      ['hreflang-return', '/article/part/', '/en/article/ does not list this page'],
    ],
  },
  {
    fault: 'language link to nothing',
    change: (files) =>
      edit(files, '/en/article/', '</head>', '<link rel=alternate hreflang=ja href=/ja/></head>'),
    findings: [['hreflang-broken', '/en/article/', '/ja/ answers 404']],
  },
  {
    fault: 'no x-default',
    change: (files) => edit(files, '/en/article/', /<link rel="alternate" hreflang="x-default"[^>]*>/, ''),
    findings: [['hreflang-default', '/en/article/', 'languages zh-Hans, en, no x-default']],
  },
  {
    fault: 'hreflang that is no language',
    change: (files) =>
      edit(files, '/en/article/', '</head>', '<link rel=alternate hreflang=zh_CN href=/article/></head>'),
    findings: [['hreflang-invalid', '/en/article/', 'hreflang="zh_cn" is not a language tag']],
  },
  {
    fault: 'one language twice',
    change: (files) =>
      edit(files, '/en/article/', '</head>', '<link rel=alternate hreflang=EN href=/article/></head>'),
    findings: [['hreflang-invalid', '/en/article/', '2 × hreflang="en"']],
  },
])
