import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Browser profiles as a start finds them. Each is prepared once and every run gets a copy, so that no run profits or suffers from
 * another.
 */
export function createProfiles(folder) {
  return {
    fresh: async () => {
      await mkdir(folder, { recursive: true })
      return mkdtemp(join(folder, 'profile-'))
    },
    async copyOf(profile) {
      const copy = await this.fresh()
      await cp(profile, copy, { recursive: true, filter: isCopied })
      return copy
    },
    drop: (profile) => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  }
}

/** Links to a socket of the process that made the profile: not to be followed. */
const isCopied = (path) => !/\/Singleton\w+$/.test(path)
