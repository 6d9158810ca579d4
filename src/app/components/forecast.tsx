import { useApp } from './app-context.ts'
import styles from './forecast.module.css'

const WIDTH = 300
const HEIGHT = 90
const GAP = 5

/** How much is due on each of the coming days: bars for the eye, a table for everyone else. */
export function Forecast({ counts, from }: { counts: readonly number[]; from: number }) {
  const { messages } = useApp()
  const most = Math.max(1, ...counts)
  const slot = WIDTH / counts.length
  const day = (index: number) =>
    messages.date(from + index * 86_400_000, { weekday: 'short', day: 'numeric', month: 'short' })
  return (
    <figure class={styles.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden="true" class={styles.chart}>
        {counts.map((count, index) => {
          const height = count === 0 ? 1 : Math.max(3, (count / most) * (HEIGHT - 14))
          return (
            <g key={index}>
              <rect
                x={index * slot}
                y={HEIGHT - height}
                width={slot - GAP}
                height={height}
                rx={count === 0 ? 0 : 3}
              />
              {count > 0 && (
                <text x={index * slot + (slot - GAP) / 2} y={HEIGHT - height - 4} text-anchor="middle">
                  {count}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <div class={styles.ends} aria-hidden="true">
        <span>{messages.t('progress.today')}</span>
        <span>{day(counts.length - 1)}</span>
      </div>
      {/* A table ignores the width it is given; a block around it does not. */}
      <div class="visually-hidden">
        <table>
          <caption>{messages.t('progress.ahead', { count: counts.length })}</caption>
          <tbody>
            {counts.map((count, index) => (
              <tr key={index}>
                <th scope="row">{day(index)}</th>
                <td>{messages.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
