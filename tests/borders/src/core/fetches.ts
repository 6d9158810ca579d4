// refused: TS2304
export const load = () => fetch('/packs/catalog.json')
