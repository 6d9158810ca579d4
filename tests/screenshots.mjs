// `npm run screenshots`: builds what changed and takes public/screenshots/*.png from the built app. Run it when the look
// of a screen has changed, then look at the pictures and commit them.
import { haveChromium } from './chromium.mjs'
import { runTool } from './tool.mjs'

process.env.CHROMIUM_PATH = await haveChromium(console.log)
const taken =
  runTool('launch', ['--build-only']) &&
  runTool('playwright', ['test', '--config', 'tests/screenshots/playwright.config.ts', '--reporter=line'])
process.exitCode = taken ? 0 : 1
