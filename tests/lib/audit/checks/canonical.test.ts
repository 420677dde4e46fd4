import { html, site } from '../faultless-site.ts'
import { edit, onHome, redirect, testFaults } from '../faults.ts'

testFaults([
  {
    fault: 'canonical to nothing',
    change: (files) => {
      files['/x/'] = html({ path: '/x/', canonical: '/gone/' })
      onHome('<a href="/x/">x</a>')(files)
    },
    findings: [['canonical-broken', '/x/', '/gone/ answers 404']],
  },
  {
    fault: 'canonical to a redirect',
    change: (files) => {
      files['/old/'] = redirect('/article/')
      files['/x/'] = html({ path: '/x/', canonical: '/old/' })
      onHome('<a href="/x/">x</a>')(files)
    },
    findings: [['canonical-broken', '/x/', '/old/ → https://site.example/article/ is a redirect']],
  },
  {
    fault: 'canonical to a page with another canonical',
    change: (files) => {
      files['/x/'] = html({ path: '/x/', canonical: '/article/part/' })
      onHome('<a href="/x/">x</a>')(files)
    },
    findings: [['canonical-inconsistent', '/x/', `/article/part/ names ${site}/article/ as canonical`]],
  },
  {
    fault: 'canonical to a noindex page',
    change: (files) => {
      files['/x/'] = html({ path: '/x/', canonical: '/y/' })
      files['/y/'] = html({ path: '/y/' })
      edit(files, '/y/', 'max-image-preview:large', 'noindex')
      onHome('<a href="/x/">x</a>')(files)
    },
    findings: [['canonical-inconsistent', '/x/', '/y/ is noindex']],
  },
  {
    fault: 'canonical of another origin',
    change: (files) => {
      files['/x/'] = html({ path: '/x/' })
      edit(files, '/x/', `href="${site}/x/"`, 'href="http://localhost:3000/article/"')
      onHome('<a href="/x/">x</a>')(files)
    },
    findings: [['canonical-foreign', '/x/', 'http://localhost:3000/article/ is not of']],
  },
])
