// The search: what it must find, what a query costs, and its page in a browser.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { FOLDER, started, wrongs } from './portal.js'
import { rows, write } from './search/corpus.js'
import { compressed, engine, first, script } from './search/engine.js'

const PROGRAM = process.env.BANTIN ?? ['target/release/bantin', 'target/debug/bantin'].find(existsSync)
const ARTICLES = 2000
const BUDGET = 60_000

const made = mkdtempSync(join(tmpdir(), 'bantin-search-'))
const folders = { portal: FOLDER, corpus: join(made, 'public') }
after(() => rmSync(made, { recursive: true }))

function build(root, out, ...more) {
  execFileSync(PROGRAM, ['build', '--quiet', '--lang', 'en', '--today', '2026-11-23', '--root', root, '--out', out, ...more], { stdio: ['ignore', 'ignore', 'inherit'] })
}

const typed = (query) => (query.startsWith('{nfd}') ? query.slice(5).normalize('NFD') : query)

before(() => {
  write(join(made, 'site'), ARTICLES)
  build(join(made, 'site'), folders.corpus)
})

describe('what is found', () => {
  const queries = rows('queries.tsv')
  test('the list is long enough', () => assert.ok(queries.length >= 60))
  for (const [site, query, wanted, why] of queries) {
    test(`${site}: ${query} (${why})`, async () => {
      const found = (await first(folders[site], typed(query))).map(({ path }) => path)
      const page = wanted.replace('=', '')
      const place = found.findIndex((path) => path === page || path.endsWith(`/${page}/`))
      assert.ok(place >= 0 && place < (wanted.startsWith('=') ? 1 : 5), `${page} is not there: ${found.slice(0, 5)}`)
    })
  }

  test('what is nowhere is not found', async () => {
    const { find } = engine(folders.portal)
    for (const query of ['', '   ', '!?', 'zzzzzzzz qqqqqqqq', '"']) assert.equal((await find(query)).count, 0, query)
  })

  test('results are narrowed by section, model and year', async () => {
    const all = await first(folders.corpus, 'vệ sinh môi trường')
    assert.ok(new Set(all.map((one) => one.date.slice(0, 4))).size > 1)
    for (const one of await first(folders.corpus, 'vệ sinh môi trường', { year: '2018' })) assert.match(one.date, /^2018/)
    for (const one of await first(folders.corpus, 'nhân dân', { section: 'van-ban' })) assert.match(one.path, /^van-ban\//)
    const model = 'truong-hoc-xa-hoi-chu-nghia'
    assert.deepEqual((await first(folders.portal, 'mô hình', { model })).map(({ path }) => path), [`mo-hinh/${model}/`])
    assert.deepEqual(await first(folders.corpus, 'nhân dân', { section: 'van-ban', year: '2019' }), [])
  })

  test('the hit is told apart, with its marks as they are written', async () => {
    const [best] = await first(folders.corpus, 'bat trang')
    assert.deepEqual(best.line.filter(([, hit]) => hit).map(([words]) => words), ['Bát Tràng'])
    const [named] = await first(folders.portal, 'duong day nong')
    assert.deepEqual(named.title, [['Đường dây nóng', true]])
  })

  test('any file of the index is one call with literals, and bears a hash', () => {
    const files = readdirSync(join(folders.corpus, 'tim-kiem')).filter((name) => name.endsWith('.js'))
    assert.ok(files.length > 100)
    for (const name of files) {
      assert.match(name, /^[mwdf]\d+-[0-9a-f]{8}\.js$/)
      const text = readFileSync(join(folders.corpus, 'tim-kiem', name), 'utf8')
      const [, literal] = text.match(/^bantinSearch\("[mwdf]\d+",([^]*)\)\n$/) ?? assert.fail(name)
      if (literal.startsWith('`')) assert.match(literal, /^`[^`\\$]*`$/, name)
      else JSON.parse(literal)
    }
  })
})

describe('what a query costs', () => {
  test('the script stays below 8 KB compressed', () => assert.ok(compressed(script(folders.portal)) < 8192))
  for (const query of ['và', 'của các và', 'xã hội chủ nghĩa nhân dân', 'thực hiện xây dựng nhân dân và các của đảng ủy xã', 'truogn hcoi xa hoi chu nghai nhna dan']) {
    test(`script and all for a first query: ${query}`, async () => {
      const { find, cost } = engine(folders.corpus)
      await (await find(query)).more()
      assert.ok(cost() < BUDGET, `${cost()} bytes`)
      assert.ok(cost() > 10_000, 'nothing was loaded')
    })
  }
})

describe('the page', () => {
  const { inside, on } = started(FOLDER, { viewport: { width: 360, height: 740 } })
  const links = (page) => page.locator('[data-search-results] a')

  for (const path of ['', 'van-ban/chuong-trinh-hanh-dong/', 'so-do-trang/']) {
    test(`the box in the header leads there from /${path}`, () =>
      on({}, path, async (page) => {
        const box = page.locator('header form[role=search] input[name=q]')
        await box.fill('truong hoc xa hoi chu nghia')
        await box.press('Enter')
        await links(page).first().waitFor()
        assert.match(page.url(), /\/tim-kiem\/(index\.html)?\?q=truong/)
        assert.match(await links(page).first().getAttribute('href'), /mo-hinh\/truong-hoc-xa-hoi-chu-nghia\//)
        assert.equal(await page.locator('[data-search-results] mark').first().innerText(), 'Trường học Xã hội chủ nghĩa')
        await links(page).first().click()
        assert.equal(await page.locator('h1').innerText(), 'Trường học Xã hội chủ nghĩa')
      }))
  }

  test('the address and the page keep step, with filters and by keyboard alone', () =>
    on({}, 'tim-kiem/', async (page) => {
      assert.equal(await page.locator('[data-search-off]').count(), 0)
      await page.locator('main input[name=q]').focus()
      await page.keyboard.type('nhân dân')
      await page.keyboard.press('Enter')
      await links(page).first().waitFor()
      assert.equal(new URL(page.url()).searchParams.get('q'), 'nhân dân')
      await page.locator('main select[name=muc]').selectOption('van-ban')
      await page.waitForURL(/muc=van-ban/)
      await page.waitForFunction(() => [...document.querySelectorAll('[data-search-results] a')].every((link) => link.href.includes('/van-ban/')))
      assert.ok((await links(page).count()) > 0)
      await page.reload()
      await links(page).first().waitFor()
      assert.equal(await page.locator('main select[name=muc]').inputValue(), 'van-ban')
      assert.match(await links(page).first().getAttribute('href'), /van-ban\//)
      assert.equal(await page.locator('[data-search-results]').getAttribute('aria-live'), 'polite')
      assert.match(await page.locator('[data-search-status]').innerText(), /nhân dân/)
    }))

  test('what is not found is said, with what to do', () =>
    on({}, 'tim-kiem/?q=zzzzzz', async (page) => {
      await page.locator('[data-search-help]').waitFor()
      assert.match(await page.locator('[data-search-status]').innerText(), /zzzzzz/)
      assert.equal(await links(page).count(), 0)
    }))

  test('an empty query says nothing and loads nothing', () =>
    on({}, 'tim-kiem/?q=', async (page) => {
      assert.equal(await links(page).count(), 0)
      assert.equal(await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /tim-kiem\/.*\.js/.test(name)).length), 0)
    }))

  test('words of a query are words, whatever they hold', () =>
    on({}, `tim-kiem/?q=${encodeURIComponent('<img src=x onerror=alert(1)> đảng')}`, async (page) => {
      await links(page).first().waitFor()
      assert.equal(await page.locator('main img').count(), 0)
    }))

  test('without scripts it says so and shows the map of the site', () =>
    on({ javaScriptEnabled: false }, 'tim-kiem/?q=a', async (page) => {
      assert.match(await page.locator('main').innerText(), /JavaScript/)
      assert.ok((await page.locator('main a[href*="mo-hinh/"]').count()) > 5)
      assert.ok(!(await page.locator('form[data-search]').isVisible()))
    }))

  for (const settings of [{}, { colorScheme: 'dark' }, { viewport: { width: 1280, height: 800 } }, { viewport: { width: 320, height: 568 } }]) {
    test(`is for everyone: ${JSON.stringify(settings)}`, () =>
      on(settings, 'tim-kiem/?q=nh%C3%A2n+d%C3%A2n', async (page) => {
        await links(page).first().waitFor()
        assert.deepEqual(await wrongs(page), [])
        const [scroll, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
        assert.ok(scroll <= seen, `scrolls sideways: ${scroll} > ${seen}`)
      }))
  }

  test('it works from a folder, under the policy of its pages', () =>
    inside({}, async (context) => {
      const folder = join(made, 'usb')
      build('.', folder, '--portable')
      const page = await context.newPage()
      const faults = []
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      page.on('pageerror', (error) => faults.push(error.message))
      await page.goto(`${pathToFileURL(resolve(folder))}/van-ban/index.html`)
      assert.equal(await page.locator('meta[http-equiv=Content-Security-Policy]').count(), 1)
      const box = page.locator('header form[role=search] input[name=q]')
      await box.fill('tram y te')
      await box.press('Enter')
      await links(page).first().waitFor()
      assert.match(await links(page).first().getAttribute('href'), /co-quan\/tram-y-te-xa\/index\.html$/)
      await links(page).first().click()
      assert.match(await page.locator('h1').innerText(), /Trạm Y tế/)
      assert.deepEqual(faults, [])
    }))
})
