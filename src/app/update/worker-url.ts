import type { TrustedScriptURL, TrustedTypePolicyFactory } from 'trusted-types/lib'

declare global {
  interface Window {
    /** Chromium's and Safari's; our CSP then refuses a plain string as a worker's address. */
    readonly trustedTypes?: TrustedTypePolicyFactory
  }
}

const ADDRESS = '/sw.js'

/** The one script address the app ever makes; the policy `sw-url` (the only one the CSP allows) makes no other. */
export function workerUrl(factory: TrustedTypePolicyFactory | undefined): string | TrustedScriptURL {
  if (!factory) return ADDRESS
  const policy = factory.createPolicy('sw-url', {
    createScriptURL: (address) => {
      if (address === ADDRESS) return address
      throw new TypeError(`Cannot trust the script address "${address}": it must be "${ADDRESS}"`)
    },
  })
  return policy.createScriptURL(ADDRESS)
}
