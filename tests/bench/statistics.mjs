/** The middle one, and how far the others strayed: of the same figure over several runs, in the figure's own unit. */
export function spread(values) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b)
  if (sorted.length === 0) return undefined
  return {
    median: round(quantile(sorted, 0.5)),
    min: round(sorted[0]),
    max: round(sorted[sorted.length - 1]),
  }
}

/** Of records with the same figures, each figure's spread. */
export function spreadEach(records) {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))]
  return Object.fromEntries(names.map((name) => [name, spread(records.map((record) => record[name]))]))
}

/** The smallest value that so many of all are at or below (nearest rank), except that a median of two lies between them. */
export function quantile(sorted, share) {
  const rank = share * sorted.length
  if (share === 0.5 && Number.isInteger(rank)) return (sorted[rank - 1] + sorted[rank]) / 2
  return sorted[Math.ceil(rank) - 1]
}

/** A figure beside what it aims for: at most so many times the floor, and at most so much. Both must hold. */
export function judged(figure, aim, floor) {
  const ratio = floor === undefined ? undefined : round(figure / floor)
  const withinRatio = aim.timesFloor === undefined || ratio === undefined || ratio <= aim.timesFloor
  const withinLimit = aim.atMost === undefined || figure <= aim.atMost
  return {
    aim,
    ...(ratio === undefined ? {} : { timesFloor: ratio }),
    ...(Object.keys(aim).length === 0 ? {} : { met: withinRatio && withinLimit }),
    ...(aim.timesFloor === undefined ? {} : { metTimesFloor: withinRatio }),
    ...(aim.atMost === undefined ? {} : { metAtMost: withinLimit }),
  }
}

export const round = (value) =>
  Math.abs(value) < 10 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10
