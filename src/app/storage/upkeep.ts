/*
 * What a day of practice rarely needs: sealing, copies, import, export, folding the whole log, life without a database.
 * It comes when it is needed, and ahead of that once the first screen stands.
 */

export const upkeep = () => import('./upkeep-parts.ts')
