/** Who wants to hear of something. */
export function createListeners<Message>() {
  const listeners = new Set<(message: Message) => void>()
  return {
    /** The result ends it. */
    add(listener: (message: Message) => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell(message: Message): void {
      for (const listener of [...listeners]) listener(message)
    },
  }
}
