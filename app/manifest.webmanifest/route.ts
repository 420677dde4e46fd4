import { buildWebManifest } from '#lib/formats/site-files/web-manifest.ts'
import { fileResponse } from '../file-response.ts'

export const dynamic = 'force-static'

export const GET = () => fileResponse('webmanifest', `${JSON.stringify(buildWebManifest(), null, 1)}\n`)
