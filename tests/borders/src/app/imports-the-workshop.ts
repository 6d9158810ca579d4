// refused: TS6307
export * from '../packs/build-packs.ts'
