import { onHome, testFaults } from '../faults.ts'

testFaults([
  {
    fault: 'JSON-LD that does not parse',
    change: onHome('<script type="application/ld+json">{"a":}</script>'),
    findings: [['json-ld-invalid', '/', 'Unexpected token']],
  },
  {
    fault: 'insecure image',
    change: onHome('<img alt="" src="http://cdn.example/a.png">'),
    findings: [['mixed-content', '/', 'http://cdn.example/a.png']],
  },
  {
    fault: 'insecure form',
    change: onHome('<form action="http://cdn.example/"></form>'),
    findings: [['mixed-content', '/', 'http://cdn.example/']],
  },
  { fault: 'none: insecure link', change: onHome('<a href="http://elsewhere.example/">x</a>'), findings: [] },
  {
    fault: 'image without alt',
    change: onHome('<img src="/card.png">'),
    findings: [['image-alt', '/', '/card.png']],
  },
  {
    fault: 'id twice',
    change: onHome('<p id="x"></p><svg id="x"></svg>'),
    findings: [['duplicate-id', '/', '2 × id="x"']],
  },
  {
    fault: 'none: id again in a template',
    change: onHome('<p id="x"></p><template><p id="x"></p></template>'),
    findings: [],
  },
])
