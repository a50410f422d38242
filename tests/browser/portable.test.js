// What a page may load, and that the folder works wherever it is put: on a host below a path, on a disk,
// without a network.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { FOLDER, open, started } from './portal.js'

const HOME = ''
const ARTICLE = 'tin-tuc/bai-mau-tin-bai/'
const LIST = 'van-ban/'
const MODEL = 'mo-hinh/truong-hoc-xa-hoi-chu-nghia/'

const site = started()
const { inside } = site

function pages() {
  const found = readdirSync(FOLDER, { recursive: true }).filter((name) => name.endsWith('.html'))
  assert.ok(found.length > 50, `only ${found.length} pages`)
  return found.map((name) => ({ name, html: readFileSync(join(FOLDER, name), 'utf8') }))
}

test('the service worker is small', () => {
  assert.ok(gzipSync(readFileSync(join(FOLDER, 'sw.js')), { level: 9 }).length < 1_500)
})

describe('policy', () => {
  test('stands in every page, before anything is loaded', () => {
    for (const { name, html } of pages()) {
      const at = html.search(/<meta[^>]*http-equiv=["']?content-security-policy/i)
      assert.ok(at > 0, name)
      assert.ok(!/<(script|link|style)\b/i.test(html.slice(0, at)), name)
    }
  })

  test('no page holds a script, a style or a handler of its own', () => inside({ javaScriptEnabled: false }, async (context) => {
    const page = await context.newPage()
    for (const { name } of pages()) {
      await page.goto(site.address + encodeURI(name))
      const inline = await page.evaluate(() => [...document.querySelectorAll('*')].filter((one) => {
        const script = one.localName === 'script' && !one.src && one.type !== 'application/ld+json'
        return script || one.localName === 'style' || [...one.attributes].some(({ name }) => name === 'style' || name.startsWith('on'))
      }).map((one) => one.outerHTML.slice(0, 99)))
      assert.deepEqual(inline, [], name)
    }
  }))

  test('nothing is loaded without encryption, and links out keep to themselves', () => {
    for (const { name, html } of pages()) {
      assert.ok(!/\s(src|srcset|poster)=["']?http:/i.test(html), name)
      for (const [tag] of html.matchAll(/<a\b[^>]*href=["']?https?:[^>]*>/gi)) {
        // The page for lost visitors and those at old addresses name this site in full.
        if (name === '404.html' || /http-equiv=["']?refresh/i.test(html)) continue
        assert.match(tag, /rel=["']?[^>]*\bnoopener\b/, `${name}: ${tag}`)
      }
    }
  })

  test('is kept to: no browser complains, and what is not ours is stopped', () => inside({}, async (context) => {
    for (const path of [HOME, ARTICLE, LIST, MODEL, 'phat-thanh/']) {
      const { page, faults } = await open(context, site.address, path)
      assert.deepEqual(faults, [])
      const stopped = await page.evaluate(async () => {
        const rules = []
        document.addEventListener('securitypolicyviolation', (event) => rules.push(event.effectiveDirective))
        document.body.insertAdjacentHTML('beforeend', '<p style="color:red">x</p><img src="https://elsewhere.example/x.png" alt="">')
        const script = document.createElement('script')
        script.textContent = 'globalThis.stolen = true'
        document.body.append(script)
        await new Promise((done) => setTimeout(done, 100))
        return { rules: [...new Set(rules)].sort(), stolen: globalThis.stolen }
      })
      assert.deepEqual(stopped, { rules: ['img-src', 'script-src-elem', 'style-src-attr'], stolen: undefined })
      assert.ok(await page.evaluate(() => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 1)))
      await page.close()
    }
  }))
})

describe('portable', () => {
  let folder
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'portal-'))
    const program = process.env.BANTIN ?? ['target/release/bantin', 'target/debug/bantin'].find(existsSync)
    execFileSync(program, ['build', '--portable', '--quiet', '--out', join(folder, 'trang')], { stdio: ['ignore', 'ignore', 'ignore'] })
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  test('opens from a disk: home, menu, list, article, script', () => inside({}, async (context) => {
    const page = await context.newPage()
    const faults = []
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()))
    // The icon of a page that is left is asked for no longer; what is not there fails otherwise.
    page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && faults.push(request.url()))
    page.on('request', (request) => !/^(file|data):/.test(request.url()) && faults.push(request.url()))
    await page.goto(pathToFileURL(join(folder, 'trang', 'index.html')).href)
    assert.equal(await page.locator('html').getAttribute('data-script'), '', 'the script did not run')
    assert.ok(await page.evaluate(() => [...document.styleSheets].length === 1 && getComputedStyle(document.body).fontSize !== '16px'))
    await page.locator('nav a[href*="tin-tuc/index.html"]').first().evaluate((link) => link.click())
    await page.waitForURL(/tin-tuc\/index\.html$/)
    await page.locator('main a[href*="bai-mau-tin-bai/index.html"]').first().click()
    await page.waitForURL(/bai-mau-tin-bai\/index\.html$/)
    assert.ok(await page.locator('h1').isVisible())
    await page.goto(pathToFileURL(join(folder, 'trang', MODEL, 'index.html')).href)
    await page.locator('main a[href$=".txt"]').first().click()
    await page.waitForURL(/phat-thanh\/bai\/.+\.txt$/)
    assert.match(await page.locator('body').innerText(), /Tân Minh/)
    assert.deepEqual(faults, [])
  }))

  test('every link ends in a file that is there, and nothing waits for a server', () => inside({ javaScriptEnabled: false }, async (context) => {
    const top = join(folder, 'trang')
    const page = await context.newPage()
    for (const name of readdirSync(top, { recursive: true }).filter((one) => one.endsWith('.html') && one !== '404.html')) {
      await page.goto(pathToFileURL(join(top, name)).href)
      const dead = await page.evaluate(() => [...document.querySelectorAll('[href], [src]')]
        .filter((one) => one.getAttribute('rel') !== 'canonical')
        .map((one) => one.href?.baseVal ?? one.href ?? one.src)
        .filter((url) => url.startsWith('file:')))
      for (const url of new Set(dead)) {
        const file = new URL(url)
        assert.ok(existsSync(file) && statSync(file).isFile(), `${name}: ${url}`)
        assert.ok(file.pathname.startsWith(pathToFileURL(top).pathname), `${name}: ${url}`)
      }
    }
    assert.ok(!existsSync(join(top, 'sw.js')))
  }))
})

test('one folder answers at two depths', () => inside({}, async (context) => {
  const root = mkdtempSync(join(tmpdir(), 'portal-'))
  let there
  try {
    for (const below of ['mot', 'hai/ba/bon']) cpSync(FOLDER, join(root, below), { recursive: true })
    there = createServer((request, response) => {
      const path = join(root, decodeURIComponent(new URL(request.url, 'http://localhost').pathname))
      const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path
      if (!existsSync(file)) return response.writeHead(404).end()
      const type = { html: 'text/html', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }[file.split('.').pop()]
      response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' }).end(readFileSync(file))
    })
    await new Promise((listening) => there.listen(0, '127.0.0.1', listening))
    for (const below of ['mot', 'hai/ba/bon']) {
      const address = `http://127.0.0.1:${there.address().port}/${below}/`
      const { page, faults } = await open(context, address, HOME)
      await page.locator('main a[href*="mo-hinh/"]').first().click()
      await page.waitForURL(/mo-hinh\//)
      assert.ok(page.url().startsWith(address))
      assert.ok(await page.evaluate(() => document.styleSheets.length === 1))
      assert.deepEqual(faults, [])
      await page.close()
    }
  } finally {
    there?.close()
    there?.closeAllConnections()
    rmSync(root, { recursive: true, force: true })
  }
}))

describe('reading on', () => {
  test('feeds are found from a page: the site\'s and the section\'s', () => inside({}, async (context) => {
    const { page } = await open(context, site.address, LIST)
    const feeds = await page.locator('link[rel=alternate][type="application/atom+xml"]').evaluateAll((links) => links.map((link) => link.href))
    assert.equal(feeds.length, 2)
    for (const feed of feeds) assert.equal((await context.request.get(feed)).status(), 200)
  }))

  test('the address is copied, and shared where the browser can', () => inside({ permissions: ['clipboard-read', 'clipboard-write'] }, async (context) => {
    const page = await context.newPage()
    await page.addInitScript(() => { navigator.share = (what) => { globalThis.shared = what; return Promise.resolve() } })
    await page.goto(site.address + LIST)
    const [send, copy] = await page.locator('.share button').all()
    await copy.click()
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), canonical)
    assert.notEqual(await page.locator('.share [role=status]').innerText(), '')
    await send.click()
    assert.equal(await page.evaluate(() => globalThis.shared.url), canonical)
  }))

  test('without scripts there are no buttons that do nothing', () => inside({ javaScriptEnabled: false }, async (context) => {
    const page = await context.newPage()
    await page.goto(site.address + ARTICLE)
    assert.equal(await page.locator('.share').isVisible(), false)
  }))

  test('visited pages open without a network, others say why not', () => inside({  }, async (context) => {
    const page = await context.newPage()
    await page.goto(site.address)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(() => navigator.serviceWorker.controller)
    await page.goto(site.address + ARTICLE, { waitUntil: 'networkidle' })
    const title = await page.title()
    await page.waitForFunction(async (url) => Boolean(await caches.match(url)), site.address + ARTICLE)
    const kept = await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((one) => one.url)))).flat())
    assert.ok(kept.every((url) => url.startsWith(site.address)), `${kept}`)
    await context.setOffline(true)
    await page.goto(site.address + ARTICLE)
    assert.equal(await page.title(), title)
    assert.ok(await page.evaluate(() => document.styleSheets.length === 1 && document.styleSheets[0].cssRules.length > 0))
    await page.goto(site.address + LIST)
    assert.match(await page.locator('h1').innerText(), /không có mạng/)
    await context.setOffline(false)
    await page.goto(site.address + LIST)
    assert.doesNotMatch(await page.locator('h1').innerText(), /không có mạng/)
  }))

  for (const path of ['thong-bao/bai-mau-thong-bao/', ARTICLE, 'guong-dien-hinh/bai-mau-guong-tap-the/', 'hoi-dap/bai-mau-hoi-dap/']) {
    test(`${path} prints on one page, with its source and its address`, () => inside({}, async (context) => {
      const { page } = await open(context, site.address, path)
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
      assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1)
      await page.emulateMedia({ media: 'print' })
      for (const selector of ['.cite', '.printed', '[data-printed]']) assert.ok(await page.locator(selector).isVisible(), selector)
      assert.match(await page.locator('.printed').innerText(), new RegExp(`https://.*${path}.*\\d\\d/\\d\\d/\\d{4}`, 's'))
      for (const selector of ['.share', '.find', '.menu', '.band', '.skip']) {
        for (const one of await page.locator(selector).all()) assert.equal(await one.isVisible(), false, selector)
      }
    }))
  }
})
