// What a page costs a telephone on a weak network, pictures aside, as a server sends it: compressed.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { FILLED, PORTAL } from './kinds.js'
import { FOLDER, folder, started } from './portal.js'

const KB = 1024
const MOST = { page: 50 * KB, scripts: 6 * KB }
const SITES = { portal: { kinds: PORTAL, folder: FOLDER }, filled: { kinds: FILLED, folder: folder('FILLED') } }

for (const [site, { kinds, folder }] of Object.entries(SITES)) {
  describe(site, () => {
    const there = started(folder)
    for (const kind of ['home', 'article', 'section', 'model', 'document']) {
      test(`${kind} is light`, () => there.inside({}, (context) => light(context, there.address + kinds[kind])))
    }
  })
}

async function light(context, address) {
  const [page, parts] = [await context.newPage(), []]
  page.on('response', (response) => parts.push(response))
  await page.goto(address, { waitUntil: 'networkidle' })
  const size = { document: 0, stylesheet: 0, script: 0, other: 0 }
  for (const part of parts) {
    const sort = part.request().resourceType()
    if (['image', 'media'].includes(sort)) continue
    size[sort in size ? sort : 'other'] += gzipSync(await part.body()).length
  }
  const told = JSON.stringify(size)
  assert.ok(size.document > 0 && size.stylesheet > 0, told)
  assert.equal(parts.filter((part) => part.request().resourceType() === 'stylesheet').length, 1)
  assert.ok(size.script <= MOST.scripts, `scripts: ${told}`)
  const all = Object.values(size).reduce((sum, one) => sum + one)
  assert.ok(all <= MOST.page, `all in all: ${told}`)
}
