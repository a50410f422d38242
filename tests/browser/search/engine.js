// The portal's own `search.js` outside a browser: files are read from a folder, and what a first query costs is counted.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'

export const compressed = (text) => gzipSync(text, { level: 9 }).length

export function script(folder) {
  const name = readdirSync(join(folder, 'giao-dien')).find((name) => /^search-.*\.js$/.test(name))
  return readFileSync(join(folder, 'giao-dien', name), 'utf8')
}

export function engine(folder) {
  const context = vm.createContext({ document: { querySelector: () => null } })
  context.self = context
  const text = script(folder)
  vm.runInContext(text, context)
  const loaded = [text]
  const load = async (url) => {
    const content = readFileSync(join(folder, 'tim-kiem', url), 'utf8')
    loaded.push(content)
    vm.runInContext(content, context)
  }
  const contents = readdirSync(join(folder, 'tim-kiem')).find((name) => name.startsWith('m0-'))
  const { find } = context.bantinSearch.engine(load, contents)
  return { find, cost: () => loaded.reduce((sum, content) => sum + compressed(content), 0) }
}

export async function first(folder, query, narrow) {
  const { find } = engine(folder)
  const found = await (await find(query, narrow)).more()
  return JSON.parse(JSON.stringify(found)) // objects of this realm, so that they can be compared
}
