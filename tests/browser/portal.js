// What every browser test starts from: the built portal behind a small server on this machine, and Debian's Chromium.
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

export const FOLDER = process.env.PORTAL ?? 'public'

if (!existsSync(join(FOLDER, 'index.html'))) {
  throw new Error(`there is no portal in ${FOLDER}: build it, or name its folder in PORTAL`)
}

function fileOf(url) {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  if (!path.startsWith(BELOW)) return undefined
  const file = join(FOLDER, normalize('/' + path.slice(BELOW.length)))
  return existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file
}

export async function serve() {
  const server = createServer((request, response) => {
    const file = fileOf(request.url)
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
  await page.goto(address + path, { waitUntil: 'networkidle' })
  return { page, faults }
}
