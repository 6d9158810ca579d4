import { render } from 'preact'
import { useState } from 'preact/hooks'
import { workerUrl } from '../../../src/app/update/worker-url.ts'

/*
 * The least a page can do that shows a stored question and stores an answer: Preact, one database, one worker. What the app
 * is measured against on the same machine at the same time.
 */

interface Question {
  readonly text: string
  readonly options: readonly string[]
}

const FIRST: Question = { text: '请出示您的护照。', options: ['Please', 'show', 'your', 'passport'] }

function Page({ database, question }: { database: IDBDatabase; question: Question }) {
  const [answered, setAnswered] = useState(0)
  const [chosen, setChosen] = useState<number | undefined>(undefined)
  const answer = async (option: number) => {
    setChosen(option)
    await written(database, { option, at: Date.now() })
    setAnswered(answered + 1)
    setChosen(undefined)
  }
  return (
    <main>
      <h1>
        {question.text} {answered}
      </h1>
      {question.options.map((text, index) => (
        <button
          key={text}
          type="button"
          aria-keyshortcuts={String(index + 1)}
          aria-pressed={chosen === index}
          disabled={chosen !== undefined}
          onClick={() => answer(index)}
        >
          {text}
        </button>
      ))}
    </main>
  )
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open('floor', 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('questions').put(FIRST, 1)
    request.result.createObjectStore('answers', { autoIncrement: true })
  }
  return succeeded(request)
}

const stored = (database: IDBDatabase): Promise<Question> =>
  succeeded(database.transaction('questions').objectStore('questions').get(1))

function written(database: IDBDatabase, answer: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('answers', 'readwrite', { durability: 'strict' })
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    transaction.objectStore('answers').add(answer)
    transaction.commit()
  })
}

function succeeded<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

const root = document.getElementById('app')
if (root) {
  const database = await opened()
  render(<Page database={database} question={await stored(database)} />, root)
  const address = workerUrl(window.trustedTypes)
  // TypeScript's register() does not know trusted addresses yet.
  requestIdleCallback(() => void navigator.serviceWorker.register(address as string))
}
