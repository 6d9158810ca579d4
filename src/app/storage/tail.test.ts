import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epochMillis } from '../../core/lib/units.ts'
import { compareEvents, type EventId, type Hlc, type ProgressEvent } from '../../core/progress/index.ts'
import { divideRows } from './tail.ts'

const idAt = (place: number): EventId => `aaaaaaaaaa:${place + 1}`

/** A row per element: a star, or the undoing of the row at that place. */
const rowsFrom = (undone: readonly (number | undefined)[]): ProgressEvent[] =>
  undone.map((target, place) => ({
    id: idAt(place),
    // Branding: readings are plain numbers here.
    hlc: (place * 10) as Hlc,
    at: epochMillis(place),
    tz: 'UTC',
    ...(target === undefined
      ? { kind: 'star', entry: 'fee', on: true }
      : { kind: 'void', target: idAt(target) }),
  }))

const someRows = fc.array(fc.option(fc.nat({ max: 30 }), { nil: undefined }), { maxLength: 30 }).map(rowsFrom)

test('no row that stays undoes one that goes, or is older than what was sealed before', () => {
  fc.assert(
    fc.property(
      someRows,
      fc.nat({ max: 30 }),
      fc.integer({ min: -1, max: 29 }),
      (rows, wanted, floorPlace) => {
        const atLeast = Math.min(wanted, rows.length)
        const floor = rows[floorPlace]
        const { sealed, kept } = divideRows(rows, atLeast, floor)
        expect([...sealed, ...kept]).toEqual(rows)
        expect(sealed.length).toBeGreaterThanOrEqual(atLeast)
        const keptIds = new Set(kept.map(({ id }) => id))
        for (const row of kept) {
          if (row.kind === 'void') expect(keptIds).toContain(row.target)
          if (floor) expect(compareEvents(row, floor)).toBeGreaterThan(0)
        }
      },
    ),
  )
})

test('rows without undos go exactly as far as wanted', () => {
  const rows = rowsFrom(Array.from({ length: 10 }, () => undefined))
  expect(divideRows(rows, 4).sealed).toHaveLength(4)
})
