// What every browser test starts from: the built portal, and the filled site, behind a small server on this machine, and
// Debian's Chromium.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
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

// Runs a check on a page in a context of its own; nothing may have gone wrong meanwhile.
export async function on(chromium, server, settings, path, check) {
  const context = await chromium.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...settings })
  try {
    const { page, faults } = await open(context, server.address, path)
    await check(page)
    assert.deepEqual(faults, [])
  } finally {
    await context.close()
  }
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
