// Builds the app once more as another version, into the folder named: run by tests that need an update to come.
import { buildInto } from '../../src/server/build/app.mjs'

const [folder, version] = process.argv.slice(2)
await buildInto(folder, version)
