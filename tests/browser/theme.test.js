// What the theme promises: how text is set, what the home page and a model's page hold, how pictures come, how a page is shared.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { FILLED, PORTAL } from './kinds.js'
import { folder, started } from './portal.js'

const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 800 }
const filled = started(folder('FILLED'))
const portal = started()

describe('text', () => {
  for (const [screen, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
    test(`is large and wide apart on a ${screen}`, () =>
      portal.on({ viewport }, PORTAL.document, async (page) => {
        const seen = await page.evaluate(() => {
          const { fontSize, lineHeight, textAlign, hyphens, fontFamily } = getComputedStyle(document.querySelector('.prose > p'))
          return { size: parseFloat(fontSize), height: parseFloat(lineHeight), textAlign, hyphens, fontFamily }
        })
        assert.ok(seen.size >= 18, `${seen.size}`)
        assert.ok(seen.height / seen.size >= 1.6, `${seen.height / seen.size}`)
        assert.deepEqual([seen.textAlign, seen.hyphens], ['start', 'manual'])
        assert.match(seen.fontFamily, /^system-ui, /)
        const tight = await page.evaluate(() =>
          [...document.querySelectorAll('body *')]
            .filter((one) => one.checkVisibility() && [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
            .map((one) => ({ one, style: getComputedStyle(one) }))
            .filter(({ style }) => parseFloat(style.fontSize) < 16 || style.textTransform !== 'none' || parseFloat(style.lineHeight) < 1.25 * parseFloat(style.fontSize))
            .map(({ one }) => one.outerHTML.slice(0, 90)),
        )
        assert.deepEqual(tight, [], 'smaller than 16 px, forced into capitals, or so tight that marks are cut')
      }))
  }

  test('has 65 to 75 letters a line on a desk', () =>
    portal.on({ viewport: DESK }, PORTAL.document, async (page) => {
      const lines = await page.evaluate(() =>
        [...document.querySelectorAll('.prose > p')].flatMap((paragraph) => {
          // Lines as they are drawn; the last one of a paragraph is as long as it happens to be.
          const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
          const [range, found] = [document.createRange(), new Map()]
          while (walker.nextNode()) {
            for (let at = 0; at < walker.currentNode.length; at += 1) {
              range.setStart(walker.currentNode, at)
              range.setEnd(walker.currentNode, at + 1)
              const top = Math.round(range.getBoundingClientRect().top / 8)
              found.set(top, (found.get(top) ?? 0) + 1)
            }
          }
          return [...found.values()].slice(0, -1)
        }),
      )
      assert.ok(lines.length > 20)
      const mean = lines.reduce((sum, one) => sum + one) / lines.length
      assert.ok(mean >= 65 && mean <= 75, `${mean}`)
    }))

  test('comes in the fonts of the machine, from one stylesheet in named layers, and leaves nothing behind', () =>
    filled.on({ viewport: DESK }, FILLED.home, async (page, context) => {
      const seen = await page.evaluate(() => {
        const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
        return {
          sheets: document.styleSheets.length,
          sorts: [...new Set(rules.map((rule) => rule.constructor.name))].sort(),
          fonts: document.fonts.size,
          kept: Object.keys(localStorage),
          dialogs: document.querySelectorAll('dialog, [role=dialog], [popover], marquee, iframe').length,
        }
      })
      assert.deepEqual(seen, { sheets: 1, sorts: ['CSSLayerBlockRule', 'CSSLayerStatementRule'], fonts: 0, kept: [], dialogs: 0 })
      assert.deepEqual(await context.cookies(), [])
    }))
})

test('the home page holds what the commune shows first', () =>
  filled.on({ viewport: DESK }, FILLED.home, async (page) => {
    const block = (name) => page.locator(`.b-${name}`)
    assert.ok(await page.locator('main > .urgent time[data-past]').isVisible(), 'what is urgent, with its end')
    assert.equal(await block('services').locator('a').count(), 4)
    const lead = block('news').locator('.card').first()
    assert.ok(await lead.locator('img').isVisible(), 'the lead story has its picture')
    assert.ok((await block('news').locator('.card').count()) >= 3)
    const [first, second] = await block('news').locator('.card-title').evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)))
    assert.ok(first > second)
    const notices = block('notices').locator('li')
    assert.ok((await notices.count()) >= 1)
    for (const notice of await notices.all()) {
      assert.equal(await notice.locator('.day time').count(), 1)
      assert.match(await notice.locator('.until').innerText(), /Có hiệu lực đến \d\d\/\d\d\/\d{4}/)
    }
    const models = block('models').locator('.model-card')
    assert.equal(await models.count(), 8)
    const columns = await models.evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().left)).size)
    assert.equal(columns, 4)
    for (const [at, model] of (await models.all()).entries()) {
      assert.match(await model.locator('.number').innerText(), new RegExp(`${at + 1}$`))
      assert.match(await model.locator('.meta').first().innerText(), /(Chủ trì|Chủ thể)[^:]*: .+/)
    }
    assert.ok((await block('exemplars').locator('.card').count()) >= 1)
    assert.ok((await block('documents').locator('tbody tr').count()) >= 1)
    assert.ok((await block('loudspeaker').locator('a').count()) >= 2)
    assert.match(await block('disclosure').innerText(), /công khai.*Đính chính/s)
  }))

test('the page of a model goes from the goal to the practices', () =>
  filled.on({ viewport: PHONE }, FILLED.model, async (page) => {
    const ids = await page.locator('main section[aria-labelledby]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-labelledby')))
    const wanted = ['muc-tieu-mo-hinh', 'phan-cong', 'chi-tieu', 'tinh-hinh', 'tin-mo-hinh', 'guong-mo-hinh', 'cach-lam-mo-hinh', 'van-ban-mo-hinh']
    assert.deepEqual(ids.filter((id) => wanted.includes(id)), wanted)
    for (const role of ['Chủ trì', 'Tham mưu', 'Phối hợp']) {
      const row = page.locator('.roles tr', { has: page.locator('th', { hasText: role }) })
      assert.ok(await row.locator('td a').first().isVisible(), role)
    }
    for (const chart of await page.locator('[aria-labelledby=chi-tieu] figure.chart').all()) {
      assert.equal(await chart.locator('svg[role=img]').count(), 1)
      assert.ok((await chart.locator('tbody tr').count()) >= 1)
      assert.match(await chart.innerText(), /Nguồn: .*\d\d\/\d\d\/\d{4}/s)
    }
    await page.setViewportSize(DESK)
    const [words, beside] = await Promise.all(['.top', '.assigned'].map((part) => page.locator(part).boundingBox()))
    assert.ok(beside.x > words.x + words.width && beside.y < words.y + words.height, 'who does what stands beside the goal on a desk')
  }))

test('all models stand on one page, and so do the doors of the mini-site', () =>
  filled.on({ viewport: PHONE }, FILLED.models, async (page) => {
    assert.equal(await page.locator('.model-list .model-card').count(), 8)
    for (const path of [FILLED.models, FILLED['mini-site']]) assert.ok(!existsSync(join(folder('FILLED'), path, 'trang')), path)
  }))

test('pictures come in sizes, keep their room, and wait where they are not seen yet', () =>
  filled.on({ viewport: PHONE }, FILLED.article, async (page) => {
    const pictures = page.locator('main picture')
    assert.ok((await pictures.count()) >= 3)
    for (const [at, picture] of (await pictures.all()).entries()) {
      const source = picture.locator('source')
      assert.equal(await source.getAttribute('type'), 'image/webp')
      const image = picture.locator('img')
      const about = await image.evaluate((one) => ({ ...Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])) }))
      assert.ok(about.alt !== undefined && Number(about.width) > 0 && Number(about.height) > 0)
      for (const [sizes, set] of [[await source.getAttribute('sizes'), await source.getAttribute('srcset')], [about.sizes, about.srcset]]) {
        assert.ok(sizes)
        for (const step of set.split(', ')) assert.match(step, /-(480|960|1[0-6]00|\d+)-[0-9a-f]{8,}\.(webp|jpg) \d+w$/)
      }
      assert.match(about.src, /\.jpg$/)
      assert.equal(about.loading, at === 0 ? undefined : 'lazy')
    }
    const moved = await page.evaluate(async () => {
      let sum = 0
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value))).observe({ type: 'layout-shift', buffered: true })
      for (const image of document.images) image.loading = 'eager'
      await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
      await new Promise((done) => setTimeout(done, 200))
      return sum
    })
    assert.ok(moved < 0.02, `the page moved: ${moved}`)
  }))

function shared(site, file) {
  const html = readFileSync(join(site, file), 'utf8')
  const value = (tag, name) => tag.match(new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`))?.slice(1).find((one) => one !== undefined)
  const tags = html.match(/<meta\b[^>]*>/g) ?? []
  const of = (name) => value(tags.find((tag) => value(tag, 'property') === `og:${name}`) ?? '', 'content')
  return { image: of('image'), width: Number(of('image:width')), height: Number(of('image:height')), title: of('title'), url: of('url') }
}

test('a page is shared with its own picture, else with the one of its section or model', () => {
  const site = folder('FILLED')
  const own = shared(site, `${FILLED.article}index.html`)
  assert.match(own.image, /^https:\/\/.*\.jpg$/)
  assert.equal(own.width, 1200)
  const drawn = new Set()
  for (const name of readdirSync(site, { recursive: true }).filter((one) => one.endsWith('.html') && !one.startsWith('404'))) {
    if (/http-equiv=["']?refresh/i.test(readFileSync(join(site, name), 'utf8'))) continue
    const { image, width, height, title, url } = shared(site, name)
    assert.ok(image && title && url, name)
    assert.ok(existsSync(join(site, new URL(image).pathname)), `${name}: ${image}`)
    if (!image.endsWith('.png')) continue
    assert.deepEqual([width, height], [1200, 630], name)
    const png = readFileSync(join(site, new URL(image).pathname))
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630], name)
    drawn.add(image)
  }
  assert.notEqual(shared(site, `${FILLED.model}index.html`).image, shared(site, `${FILLED.section}index.html`).image)
  assert.ok(drawn.size < 40, `${drawn.size} pictures were drawn`)
})

test('what may be kept for ever bears the hash of its content, and nothing of an original is published', () => {
  const site = folder('FILLED')
  for (const part of ['anh', 'giao-dien', 'tep']) {
    const names = readdirSync(join(site, part))
    assert.ok(names.length > 0, part)
    for (const name of names) assert.match(name, /-[0-9a-f]{8,}\.[0-9a-z]+$/)
  }
  for (const name of readdirSync(join(site, 'anh'))) {
    const bytes = readFileSync(join(site, 'anh', name)).toString('latin1')
    assert.ok(!/Exif|ICC_PROFILE|GPS/.test(bytes.slice(0, 4000)), name)
  }
})

test('texts have compressed twins that say the same', () => {
  const made = mkdtempSync(join(tmpdir(), 'bantin-twins-'))
  try {
    const program = process.env.BANTIN ?? ['target/release/bantin', 'target/debug/bantin'].find(existsSync)
    execFileSync(program, ['build', '--precompress', '--quiet', '--out', made], { stdio: ['ignore', 'ignore', 'ignore'] })
    const names = readdirSync(made, { recursive: true })
    const texts = names.filter((name) => ['.html', '.css', '.js', '.xml'].includes(extname(name)))
    assert.ok(texts.length > 50)
    for (const name of texts) {
      const [file, text] = [join(made, name), readFileSync(join(made, name))]
      // What does not become smaller has no twin.
      for (const [ending, unpack] of [['.gz', gunzipSync], ['.br', brotliDecompressSync]]) {
        if (existsSync(file + ending)) assert.ok(unpack(readFileSync(file + ending)).equals(text), name + ending)
        else assert.ok(text.length < 400, `${name} has no ${ending}`)
      }
    }
    assert.deepEqual(names.filter((name) => /\.(webp|jpg|png)\.(gz|br)$/.test(name)), [])
  } finally {
    rmSync(made, { recursive: true })
  }
})
