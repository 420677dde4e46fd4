import { png, site } from '../faultless-site.ts'
import { edit, onHome, testFaults, typed } from '../faults.ts'

testFaults([
  {
    fault: 'feed that is gone',
    change: onHome('<link rel="alternate" type="application/feed+json" href="/feed.json">'),
    findings: [['alternate-broken', '/', '/feed.json answers 404']],
  },
  {
    fault: 'feed of another type',
    change: onHome('<link rel="alternate" type="application/rss+xml" href="/feed.xml">'),
    findings: [
      ['alternate-type', '/', '/feed.xml is declared application/rss+xml, served application/atom+xml'],
    ],
  },
  {
    fault: 'preview image that is gone',
    change: (files) => edit(files, '/', `content="${site}/card.png"`, `content="${site}/gone.png"`),
    findings: [['preview-image-broken', '/', '/gone.png answers 404']],
  },
  {
    fault: 'preview image with a relative address',
    change: (files) => edit(files, '/', `content="${site}/card.png"`, 'content="/card.png"'),
    findings: [['preview-image-broken', '/', '“/card.png” is not an absolute address']],
  },
  {
    fault: 'preview image that is a page',
    change: (files) => edit(files, '/', `content="${site}/card.png"`, `content="${site}/article/"`),
    findings: [['preview-image-broken', '/', '/article/ is text/html']],
  },
  {
    fault: 'preview image that is no image',
    change: (files) => {
      files['/empty.png'] = { headers: typed('image/png'), body: '' }
      edit(files, '/', `content="${site}/card.png"`, `content="${site}/empty.png"`)
    },
    findings: [['preview-image-broken', '/', '/empty.png holds no readable image']],
  },
  {
    fault: 'preview image of another size',
    change: (files) => {
      files['/small.png'] = { headers: typed('image/png'), body: png(600, 315) }
      edit(files, '/', `content="${site}/card.png"`, `content="${site}/small.png"`)
    },
    findings: [['preview-image-size', '/', '/small.png is 600 × 315, declared 1200 × 630']],
  },
])
