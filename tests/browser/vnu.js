// Every page of a built portal under the Nu Html Checker: no error, no warning.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const jar = join(dirname(fileURLToPath(import.meta.url)), 'node_modules/vnu-jar/build/dist/vnu.jar')
const portal = process.argv[2]
const pages = readdirSync(portal, { recursive: true }).filter((name) => name.endsWith('.html'))
if (pages.length === 0) {
  console.error(`no page in ${portal}`)
  process.exit(1)
}

const run = spawnSync('java', ['-Xss8m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', '--skip-non-html', portal], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})
if (run.error ?? run.status !== 0) {
  console.error(run.error ?? run.stderr)
  process.exit(1)
}

// The checker reads pages from the disk, where 'self' names no host, and takes linked data for a script: what the policy
// does is tried in a browser (portable.test.js).
const ofPolicy = /^(Resource|Inline script) violates Content Security Policy/
const messages = JSON.parse(run.stdout).messages.filter(({ message }) => !ofPolicy.test(message))
const count = { error: 0, warning: 0 }
for (const message of messages) {
  const kind = message.type === 'info' ? 'warning' : 'error'
  count[kind] += 1
  const page = relative(portal, fileURLToPath(message.url ?? 'file:///'))
  console.error(`${page}:${message.lastLine}:${message.lastColumn}: ${kind}: ${message.message}\n  ${(message.extract ?? '').trim()}`)
}
console.log(`${pages.length} pages: ${count.error} errors, ${count.warning} warnings`)
process.exit(messages.length === 0 ? 0 : 1)
