import { afterAll, beforeAll, test } from 'vitest'
import { checkForm, formCases } from '../hosts/form-cases.ts'
import { publishSample } from '../hosts/publish-sample.ts'
import { variedInput } from '../hosts/varied-input.ts'
import { startServer } from './start-server.ts'

let release: Awaited<ReturnType<typeof publishSample>>
let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  release = await publishSample(variedInput)
  server = await startServer({ distDir: release.dist })
})
afterAll(async () => {
  await server.end()
  await release.remove()
})

test.each(formCases)('%s of Accept "%s" is answered with %s', (target, accept, type) =>
  checkForm(server.port, { target, accept, type }),
)
