// What every browser test starts from: the built portal, and the filled site, behind a small server on this machine, and
// Debian's Chromium.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join, normalize } from 'node:path'
import { after, before } from 'node:test'
import { chromium } from 'playwright-core'

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// The portal below a path, as a city's host may place it, so that a link from the root would fail.
export const BELOW = '/tanminh/'

export const FOLDER = folder('PORTAL', 'public')

// The folder of a built site that a variable names.
export function folder(variable, otherwise) {
  const named = process.env[variable] ?? otherwise
  if (!named || !existsSync(join(named, 'index.html'))) {
    throw new Error(`there is no site in ${named}: build it, and name its folder in ${variable} (tests/run does both)`)
  }
  return named
}

function fileOf(site, url) {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  if (!path.startsWith(BELOW)) return undefined
  const file = join(site, normalize('/' + path.slice(BELOW.length)))
  return existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file
}

export async function serve(site = FOLDER) {
  const server = createServer((request, response) => {
    const file = fileOf(site, request.url)
    if (!file || !existsSync(file)) {
      response.writeHead(404, { 'content-type': TYPES['.html'] })
      response.end('<!doctype html><html lang="vi"><title>404</title><h1>404</h1></html>')
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    response.end(readFileSync(file))
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address()
  return { address: `http://127.0.0.1:${port}${BELOW}`, close: () => server.close() }
}

export function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

// What the tests of a file or of a `describe` stand on, begun before them and ended after them: a server of a site and a browser.
//
// `inside` lends a context of its own to a check; `on` opens a page in one and lets nothing go wrong meanwhile.
export function started(site = FOLDER, usual = {}) {
  const held = { inside, on, address: undefined, chromium: undefined }
  let server
  before(async () => {
    ;[held.chromium, server] = await Promise.all([browser(), serve(site)])
    held.address = server.address
  })
  after(async () => {
    await held.chromium?.close()
    server?.close()
  })

  async function inside(settings, check) {
    const context = await held.chromium.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...usual, ...settings })
    try {
      return await check(context)
    } finally {
      await context.close()
    }
  }

  function on(settings, path, check) {
    return inside(settings, async (context) => {
      const { page, faults } = await open(context, held.address, path)
      await check(page, context)
      assert.deepEqual(faults, [])
    })
  }

  return held
}

// What axe-core finds wrong on a page, each with the places where. `only` narrows it to rules of one kind.
export async function wrongs(page, only) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  const { told, looked } = await page.evaluate(async (only) => {
    // What passed is counted and not described, which is most of the time.
    const options = { resultTypes: ['violations'], ...(only && { runOnly: { type: 'tag', values: only } }) }
    const { violations, passes } = await globalThis.axe.run(options)
    const told = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).slice(0, 3)}`)
    return { told, looked: passes.length }
  }, only)
  assert.ok(looked > (only ? 0 : 10), 'the checker looked at nothing')
  return told
}

// Opens a page and gathers what must not happen: words on the console, failed requests, requests to other places.
export async function open(context, address, path) {
  const page = await context.newPage()
  const faults = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`))
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !url.startsWith('data:')) faults.push(`outside: ${url}`)
  })
  await page.goto(address + path, { waitUntil: 'load' })
  return { page, faults }
}
