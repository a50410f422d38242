// The preview's own part of a page: it follows the site as it is written, and is never in a published one.
;(() => {
  'use strict'
  const shown = Number(document.currentScript.dataset.version)
  const SCROLL = 'bantin-scroll'
  const PANEL = 'bantin-panel'
  const here = () => location.pathname + location.search

  // An element with its text or children; all text goes in as text.
  function make(name, attributes, ...children) {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes ?? {})) element.setAttribute(key, value)
    element.append(...children.filter((child) => child !== null && child !== undefined))
    return element
  }

  const host = make('div', { id: 'bantin-preview' })
  const root = host.attachShadow({ mode: 'open' })
  const problems = make('section', { class: 'problems', role: 'alert', 'aria-label': WORDS.problems, hidden: '' })
  const panel = make('aside', { class: 'panel', 'aria-label': WORDS.panel, tabindex: '-1', hidden: '' })
  const opener = make('button', { class: 'open', type: 'button', 'aria-expanded': 'false' }, WORDS.panel)
  const lost = make('p', { class: 'lost', role: 'status', hidden: '' }, WORDS.lost)
  root.append(make('link', { rel: 'stylesheet', href: '/_bantin/preview.css' }), problems, panel, opener, lost)
  document.documentElement.append(host)

  // --- Where the reader was ---
  const kept = JSON.parse(sessionStorage.getItem(SCROLL) ?? 'null')
  sessionStorage.removeItem(SCROLL)
  if (kept && kept.page === here()) {
    history.scrollRestoration = 'manual'
    const back = () => scrollTo({ left: kept.x, top: kept.y, behavior: 'instant' })
    back()
    addEventListener('load', () => {
      back()
      history.scrollRestoration = 'auto'
    })
  }
  function reload() {
    sessionStorage.setItem(SCROLL, JSON.stringify({ page: here(), x: scrollX, y: scrollY }))
    location.reload()
  }

  // --- A newer version ---
  const parsed = (html) => new DOMParser().parseFromString(html, 'text/html')
  const sheets = (page) => [...page.querySelectorAll('link[rel~="stylesheet"]')]
  // The page without its style sheets and the version: what is left is what a style sheet alone does not change.
  function bare(page) {
    const copy = page.cloneNode(true)
    for (const one of copy.querySelectorAll('link[rel~="stylesheet"], link[rel~="preload"], script[data-version]')) one.remove()
    return copy.documentElement.outerHTML
  }
  const ask = async () => parsed(await (await fetch(here(), { cache: 'no-store' })).text())
  let version = shown
  let known = null
  const first = ask().then((page) => {
    const own = page.querySelector('script[data-version]')
    if (own && Number(own.dataset.version) === version) known = page
  }, () => {})

  async function follow(newer) {
    await first
    const page = await ask()
    if (!known || bare(page) !== bare(known)) return reload()
    const links = sheets(page)
    const old = sheets(document)
    const changed = links.length !== old.length || links.some((link, at) => link.getAttribute('href') !== old[at].getAttribute('href'))
    if (changed) await swap(links, old)
    version = newer
    known = page
    if (!panel.hidden) fill()
  }
  // The old style goes when the new one is there, so that the page is never bare.
  async function swap(links, old) {
    const coming = links.map((link) => {
      const fresh = make('link', Object.fromEntries([...link.attributes].map(({ name, value }) => [name, value])))
      const there = new Promise((done) => fresh.addEventListener('load', done) ?? fresh.addEventListener('error', done))
      document.head.append(fresh)
      return there
    })
    await Promise.all(coming)
    for (const link of old) link.remove()
  }

  // --- What is wrong ---
  const quoted = (one) => (one.quoted === null || one.quoted === undefined ? null : make('pre', {}, one.quoted))
  const place = (one) => make('p', { class: 'place' }, one.line ? `${one.file}, ${WORDS.line} ${one.line}` : one.file)
  const advice = (one) => make('p', {}, `${WORDS.advice}: ${one.advice}`)
  function closer(close) {
    const button = make('button', { class: 'close', type: 'button' }, WORDS.close)
    button.addEventListener('click', close)
    return button
  }
  function closeProblems() {
    problems.hidden = true
  }
  function tell(state) {
    problems.hidden = state.count === 0
    if (state.count === 0) return problems.replaceChildren()
    const items = state.problems.map((one) => make('li', {}, place(one), make('p', {}, one.message), quoted(one), advice(one)))
    const more = state.count - state.problems.length
    problems.replaceChildren(
      closer(closeProblems),
      make('h2', {}, `${WORDS.problems} (${state.count})`),
      make('ol', {}, ...items),
      more > 0 ? make('p', {}, `+ ${more} ${WORDS.more}`) : '',
    )
  }

  // --- The page in view ---
  const list = (items) => (items.length ? make('ul', {}, ...items.map((item) => make('li', {}, ...item))) : make('p', {}, WORDS.none))
  const remark = (one) => [make('span', { class: 'place' }, one.line ? `${WORDS.line} ${one.line}: ` : ''), one.message, advice(one)]
  function facts(page) {
    if (!page.source) return [make('p', {}, WORDS.noFile)]
    const script = page.script
      ? [make('p', {}, page.script.length), make('pre', { class: 'script' }, page.script.text)]
      : [make('p', {}, WORDS.noScript)]
    return [
      make('h3', {}, WORDS.file),
      make('p', { class: 'place' }, page.file),
      make('p', {}, make('a', { href: page.open }, WORDS.open)),
      make('h3', {}, WORDS.blocks),
      list([...page.blocks.map((block) => [block]), ...page.laws.map(remark)]),
      make('h3', {}, WORDS.doubts),
      list(page.doubts.map(remark)),
      make('h3', {}, WORDS.others),
      list(page.others.map(remark)),
      make('h3', {}, WORDS.script),
      ...script,
    ]
  }
  async function fill() {
    const page = await (await fetch('/_bantin/page?path=' + encodeURIComponent(decodeURIComponent(location.pathname)))).json()
    panel.replaceChildren(closer(closePanel), make('h2', {}, WORDS.panel), ...facts(page))
  }
  async function openPanel(focus) {
    await fill()
    panel.hidden = false
    opener.setAttribute('aria-expanded', 'true')
    sessionStorage.setItem(PANEL, 'open')
    if (focus) panel.focus()
  }
  function closePanel() {
    panel.hidden = true
    opener.setAttribute('aria-expanded', 'false')
    sessionStorage.removeItem(PANEL)
    opener.focus()
  }
  opener.addEventListener('click', () => (panel.hidden ? openPanel(true) : closePanel()))
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    if (!problems.hidden) closeProblems()
    else if (!panel.hidden) closePanel()
  })
  if (sessionStorage.getItem(PANEL)) openPanel(false)

  // --- Word from the server ---
  const events = new EventSource('/_bantin/events')
  let turn = Promise.resolve()
  events.addEventListener('message', (event) => {
    const state = JSON.parse(event.data)
    lost.hidden = true
    tell(state)
    turn = turn.then(async () => {
      if (state.version !== version) await follow(state.version)
      else if (!panel.hidden) await fill()
    }).catch(() => {})
  })
  events.addEventListener('error', () => {
    lost.hidden = false
  })
  addEventListener('pagehide', () => events.close())
})()
